using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Json;

/// <summary>
/// Reads a framework file and checks it. Reports every problem at once, each with its line and column.
/// </summary>
public static class FrameworkReader
{
    /// <summary>The maximum size of a framework file, in bytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>Reads a framework and checks it against the rules.</summary>
    /// <param name="file">JSON in UTF-8, with or without a byte order mark, at most <see cref="MaxBytes"/>.</param>
    /// <returns>
    /// The framework if it is valid; otherwise, every problem with the file's format or, if the format is correct,
    /// every rule that the framework breaks.
    /// </returns>
    public static Result<Framework> Read(Stream file)
    {
        var parsed = Parse(file);
        return parsed.TryGetValue(out var root) ? Read(root) : Result<Framework>.Failure(parsed.Problems);
    }

    /// <summary>Reads a framework that may be an unfinished draft, without checking it against the rules.</summary>
    /// <param name="file">As for <see cref="Read(Stream)"/>.</param>
    /// <returns>The framework, or every problem with the file's format.</returns>
    internal static Result<FrameworkDefinition> ReadDefinition(Stream file)
    {
        var parsed = Parse(file);
        return parsed.TryGetValue(out var root)
            ? ReadDefinition(root)
            : Result<FrameworkDefinition>.Failure(parsed.Problems);
    }

    private static Result<LocatedJsonValue> Parse(Stream file)
    {
        var bytes = new byte[MaxBytes + 1];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length == 0)
        {
            return new Problem("empty", "The file is empty. It must contain a framework.")
            {
                Location = new SourceLocation(1, 1),
            };
        }

        if (length > MaxBytes)
        {
            return new Problem(
                "too-large",
                $"The file is too large. A framework file must be {MaxBytes / 1024 / 1024}MB or smaller."
            )
            {
                Location = new SourceLocation(1, 1),
            };
        }

        var parsed = LocatedJsonValue.Parse(bytes[..length]);
        if (!parsed.TryGetValue(out var root))
        {
            return parsed;
        }

        return FrameworkFormat.Upgrade(root);
    }

    private static Result<FrameworkDefinition> ReadDefinition(LocatedJsonValue root)
    {
        var (problems, unread) = (new List<Problem>(), new List<LocatedJsonValue>());
        var reader = new LocatedJsonReader(root, problems, unread);
        var definition = Definition(reader);
        reader.CheckUnknown();
        return problems.Count > 0
            ? Result<FrameworkDefinition>.Failure(InOrder(problems))
            : ((Result<FrameworkDefinition>)definition).WithRemarks(UnreadMembers.Describe(unread));
    }

    private static Result<Framework> Read(LocatedJsonValue root)
    {
        var read = ReadDefinition(root);
        if (!read.TryGetValue(out var definition))
        {
            return Result<Framework>.Failure(read.Problems);
        }

        var framework = Framework.From(definition);
        if (framework.TryGetValue(out _))
        {
            return framework.WithRemarks(read.Remarks);
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

    private static FrameworkDefinition Definition(LocatedJsonReader json)
    {
        json.OptionalNumber(FrameworkFormat.Member);
        return new(
            json.Text("id"),
            json.Text("version"),
            json.Text("title"),
            json.OptionalText("summary"),
            json.Optional("source", SourceOf) ?? new("", "", ""),
            json.Text("language"),
            json.OptionalTexts("principles"),
            json.Optional("spectrum", SpectrumOf),
            json.One("scale", ScaleOf, new("", "", [])),
            json.List("themes", ThemeOf),
            json.OptionalList("challenges", ChallengeOf),
            json.OptionalList("caseStudies", CaseStudyOf),
            json.Optional("guidance", GuidanceOf) ?? new("", [], "", [])
        )
        {
            Status = json.Choice("status", FrameworkWords.Statuses) ?? FrameworkStatus.Complete,
            Origin = json.Choice("origin", FrameworkWords.Origins),
            Licence = json.OptionalText("licence"),
            Crosswalk = json.Optional("crosswalk", CrosswalkOf),
        };
    }

    private static Source SourceOf(LocatedJsonReader json) =>
        new(json.Text("title"), json.OptionalText("publisher"), json.OptionalText("note"))
        {
            Url = json.OptionalText("url") is { Length: > 0 } url ? url : null,
        };

    private static Spectrum SpectrumOf(LocatedJsonReader json) =>
        new(
            json.Text("question"),
            json.List(
                "positions",
                position => new SpectrumPosition(
                    position.Text("id"),
                    position.Text("title"),
                    position.OptionalText("description")
                )
            ),
            json.OptionalText("source")
        );

    internal static Scale ScaleOf(LocatedJsonReader json) =>
        new(
            json.Text("question"),
            json.Text("skip"),
            json.List(
                "levels",
                level => new ScaleLevel(level.Number("score"), level.Text("label"), level.OptionalText("descriptor"))
            )
        );

    private static Theme ThemeOf(LocatedJsonReader json) =>
        new(json.Text("id"), json.Text("title"), json.List("enablers", EnablerOf));

    private static Enabler EnablerOf(LocatedJsonReader json)
    {
        var title = json.Text("title");
        return new(
            json.Text("id"),
            json.OptionalText("short") is { Length: > 0 } name ? name : ShortName.From(title),
            title,
            json.OptionalText("description"),
            json.OptionalList("indicators", IndicatorOf)
        )
        {
            Levels = LevelsOf(json),
            Origin = json.Choice("origin", FrameworkWords.Origins),
        };
    }

    private static Indicator IndicatorOf(LocatedJsonReader json) =>
        new(json.Text("id"), json.Text("text"))
        {
            Short = json.OptionalText("short"),
            Levels = LevelsOf(json),
            Origin = json.Choice("origin", FrameworkWords.Origins),
        };

    internal static IReadOnlyList<LevelText> LevelsOf(LocatedJsonReader json) =>
        json.OptionalList("levels", level => new LevelText(level.Number("score"), level.Text("text")));

    private static Challenge ChallengeOf(LocatedJsonReader json) =>
        new(json.Text("id"), json.Text("title"), json.OptionalText("description"), json.OptionalTexts("examples"));

    private static CaseStudy CaseStudyOf(LocatedJsonReader json) =>
        new(
            json.Text("id"),
            json.Text("title"),
            json.OptionalTexts("areas"),
            json.OptionalList("issues", issue => new CaseStudyIssue(issue.OptionalText("title"), issue.Text("enabler")))
        );

    private static Guidance GuidanceOf(LocatedJsonReader json) =>
        new(
            json.OptionalText("who"),
            json.OptionalTexts("how"),
            json.OptionalText("noCaseStudy"),
            json.OptionalList(
                "companions",
                companion => new Companion(
                    companion.Text("title"),
                    companion.OptionalText("publisher"),
                    companion.OptionalText("use")
                )
            )
        );

    private static Crosswalk CrosswalkOf(LocatedJsonReader json) =>
        new(
            json.Text("id"),
            json.Text("version"),
            json.OptionalList(
                "items",
                entry => new CrosswalkEntry(entry.OptionalTexts("before"), entry.OptionalTexts("after"))
            )
        );
}
