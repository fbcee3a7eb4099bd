using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Json;

/// <summary>
/// Reads a framework file and checks it. Reports every problem at once, each with its line and column.
/// </summary>
public static class FrameworkReader
{
    /// <summary>The largest framework file, in bytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>Reads a framework.</summary>
    /// <param name="file">JSON in UTF-8, with or without a byte order mark, at most <see cref="MaxBytes"/>.</param>
    /// <returns>The checked framework, or every problem of format and every broken rule.</returns>
    public static Result<Framework> Read(Stream file)
    {
        var bytes = new byte[MaxBytes + 1];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length == 0)
        {
            return new Problem("empty", "The file is empty.") { Location = new SourceLocation(1, 1) };
        }

        if (length > MaxBytes)
        {
            return new Problem("too-large", $"A framework file can be at most {MaxBytes / 1024 / 1024} MB.")
            {
                Location = new SourceLocation(1, 1),
            };
        }

        var parsed = LocatedJsonValue.Parse(bytes[..length]);
        return parsed.TryGetValue(out var root) ? Read(root) : Result<Framework>.Failure(parsed.Problems);
    }

    private static Result<Framework> Read(LocatedJsonValue root)
    {
        var problems = new List<Problem>();
        var reader = new LocatedJsonReader(root, problems);
        var definition = Definition(reader);
        reader.RejectUnknown();
        if (problems.Count > 0)
        {
            return Result<Framework>.Failure(InOrder(problems));
        }

        var framework = Framework.From(definition);
        if (framework.TryGetValue(out _))
        {
            return framework;
        }

        var places = root.All().ToDictionary(value => value.Pointer, value => value.Location, StringComparer.Ordinal);
        return Result<Framework>.Failure(
            InOrder(
                framework.Problems.Select(problem =>
                    problem with
                    {
                        Location = places.GetValueOrDefault(problem.Field, root.Location),
                    }
                )
            )
        );
    }

    private static List<Problem> InOrder(IEnumerable<Problem> problems) =>
        [.. problems.OrderBy(problem => problem.Location!.Value.Row).ThenBy(problem => problem.Location!.Value.Column)];

    private static FrameworkDefinition Definition(LocatedJsonReader json) =>
        new(
            json.Text("id"),
            json.Text("version"),
            json.Text("title"),
            json.Text("summary"),
            json.One(
                "source",
                source => new Source(source.Text("title"), source.Text("publisher"), source.Text("note")),
                new("", "", "")
            ),
            json.Text("language"),
            json.Texts("principles"),
            json.Optional("spectrum", SpectrumOf),
            json.One("scale", ScaleOf, new("", "", [])),
            json.List("themes", ThemeOf),
            json.List(
                "challenges",
                challenge => new Challenge(
                    challenge.Text("id"),
                    challenge.Text("title"),
                    challenge.Text("description"),
                    challenge.Texts("examples")
                )
            ),
            json.List("caseStudies", CaseStudyOf),
            json.One("guidance", GuidanceOf, new("", [], "", []))
        );

    private static Spectrum SpectrumOf(LocatedJsonReader json) =>
        new(
            json.Text("question"),
            json.List(
                "positions",
                position => new SpectrumPosition(
                    position.Text("id"),
                    position.Text("title"),
                    position.Text("description")
                )
            ),
            json.Text("source")
        );

    private static Scale ScaleOf(LocatedJsonReader json) =>
        new(
            json.Text("question"),
            json.Text("skip"),
            json.List(
                "levels",
                level => new ScaleLevel(level.Number("score"), level.Text("label"), level.Text("descriptor"))
            )
        );

    private static Theme ThemeOf(LocatedJsonReader json) =>
        new(json.Text("id"), json.Text("title"), json.List("enablers", EnablerOf));

    private static Enabler EnablerOf(LocatedJsonReader json) =>
        new(
            json.Text("id"),
            json.Text("short"),
            json.Text("title"),
            json.Text("description"),
            json.List("indicators", indicator => new Indicator(indicator.Text("id"), indicator.Text("text")))
        );

    private static CaseStudy CaseStudyOf(LocatedJsonReader json) =>
        new(
            json.Text("id"),
            json.Text("title"),
            json.Texts("areas"),
            json.List("issues", issue => new CaseStudyIssue(issue.Text("title"), issue.Text("enabler")))
        );

    private static Guidance GuidanceOf(LocatedJsonReader json) =>
        new(
            json.Text("who"),
            json.Texts("how"),
            json.Text("noCaseStudy"),
            json.List(
                "companions",
                companion => new Companion(companion.Text("title"), companion.Text("publisher"), companion.Text("use"))
            )
        );
}
