using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>Explains how to read the report: the scale, and the method in plain words.</summary>
internal static class MethodSection
{
    public const string Heading = "How to read this";

    public static ReportSection Create(RoundResults results)
    {
        var scale = results.Framework.Scale.Levels.Select(level =>
            SafeMarkup.From($"<dt>{level.Score} {level.Label}</dt><dd>{level.Descriptor}</dd>")
        );
        var lines = Lines(results).Select(line => SafeMarkup.From($"<li>{line}</li>"));
        return new(
            "method",
            Heading,
            Heading,
            SafeMarkup.From($"""<dl class="scale">{scale}</dl><ul class="method">{lines}</ul>""")
        );
    }

    /// <summary>Returns the method in plain words, one or two sentences per line.</summary>
    public static string[] Lines(RoundResults results)
    {
        var steps = results.Framework.Levels - 1;
        var half = 2 * results.Framework.Levels / 5;
        return
        [
            "An average is the sum of the scores divided by how many people scored.",
            "People who skipped, or did not answer, never count in an average. They are not counted as 0.",
            "In a radar diagram every line from the centre is one item, and the edge is the highest score. A gap in a line means there is no figure.",
            "Agreement shows how close scores are, on average, to the group’s middle score.",
            $"“Agreed” means at most {SafeMarkup.From($"{0.15 * steps}").Text} points away. “Scattered” means {SafeMarkup.From($"{0.3 * steps}").Text} points or more. “Mixed” is in between.",
            "“Two camps” means that more than a quarter scored below a certain score, more than a quarter scored above it, and few gave it.",
            $"“Low” means an average under {SafeMarkup.From($"{1 + (0.375 * steps)}").Text}, or that more than half scored {BeyondBoundaries.Core.Insights.ScoreText.Range(1, half)}.",
            "Low or divided enablers are worth digging deeper into. They are a reason to talk, not a failure.",
            "Fewer than three scores are too few to say anything about a group.",
            "A close call means that the order could change if one score for each enabler moved by one point.",
        ];
    }
}
