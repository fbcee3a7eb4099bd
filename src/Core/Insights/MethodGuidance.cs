using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// Arranges the guidance that a framework gives about its own method. The page about the method shows every part that
/// has content, and some other pages show a single part. A part has no content if the framework says nothing about its
/// subject.
/// </summary>
public static class MethodGuidance
{
    /// <summary>Lists the parts that have content, in the order in which people read them.</summary>
    public static IReadOnlyList<GuidanceSection> List(Framework framework)
    {
        var definition = framework.Definition;
        GuidanceSection[] sections =
        [
            new("purpose", "What it is for", definition.Summary, []),
            Who(framework),
            Principles(framework),
            Steps(framework),
            new(
                "scale",
                "What each score means",
                definition.Scale.Question,
                [
                    .. definition.Scale.Levels.Select(level => new GuidancePoint(
                        $"{level.Score}, {level.Label}",
                        level.Descriptor
                    )),
                ]
            ),
            Spectrum(framework),
            Challenges(framework),
            new(
                "companions",
                "Other tools to use with this method",
                "",
                [
                    .. definition.Guidance.Companions.Select(tool => new GuidancePoint(
                        tool.Publisher.Length == 0 ? tool.Title : $"{tool.Title} ({tool.Publisher})",
                        tool.Use
                    )),
                ]
            ),
            new(
                "source",
                "Where this method comes from",
                Join(
                    definition.Source.Title.Length == 0 ? ""
                        : definition.Source.Publisher.Length == 0 ? $"“{definition.Source.Title}”."
                        : $"“{definition.Source.Title}”, {definition.Source.Publisher}.",
                    definition.Source.Note,
                    OriginText.Describe(definition.Origin),
                    definition.Licence.Length == 0 ? "" : $"Licence: {definition.Licence.TrimEnd('.')}."
                ),
                []
            ),
        ];
        return [.. sections.Where(section => section.HasContent)];
    }

    /// <summary>Returns the part about who should use the framework.</summary>
    public static GuidanceSection Who(Framework framework) =>
        new("who", "Who it is for", framework.Definition.Guidance.Who, []);

    /// <summary>Returns the part about the principles to bear in mind.</summary>
    public static GuidanceSection Principles(Framework framework) =>
        new("principles", "What to bear in mind", "", Sentences(framework.Definition.Principles));

    /// <summary>Returns the part about the steps of the method.</summary>
    public static GuidanceSection Steps(Framework framework) =>
        new("steps", "How to use it", "", Sentences(framework.Definition.Guidance.How)) { AreSteps = true };

    /// <summary>Returns the part about the positions on the spectrum.</summary>
    public static GuidanceSection Spectrum(Framework framework) =>
        framework.Definition.Spectrum is { } spectrum
            ? new(
                "spectrum",
                "How partners are organised",
                Join(spectrum.Question, spectrum.Source.Length == 0 ? "" : $"{spectrum.Source.TrimEnd('.')}."),
                [.. spectrum.Positions.Select(position => new GuidancePoint(position.Title, position.Description))]
            )
            : new("spectrum", "How partners are organised", "", []);

    /// <summary>Returns the part about the types of challenge.</summary>
    public static GuidanceSection Challenges(Framework framework) =>
        new(
            "challenges",
            "What gets in the way",
            "",
            [
                .. framework.Definition.Challenges.Select(challenge => new GuidancePoint(
                    challenge.Title,
                    challenge.Description
                )),
            ]
        );

    private static IReadOnlyList<GuidancePoint> Sentences(IReadOnlyList<string> sentences) =>
        [.. sentences.Select(sentence => new GuidancePoint("", sentence))];

    private static string Join(params ReadOnlySpan<string> sentences)
    {
        var text = "";
        foreach (var sentence in sentences)
        {
            text = $"{text} {sentence}".Trim();
        }

        return text;
    }
}
