using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>Explains how to read the report: the scale, and the method in plain words.</summary>
internal static class MethodSection
{
    public const string Heading = "How to read this";

    private const string Skips =
        "Averages leave out people who skipped or did not answer. A skip never counts as a score.";

    private static string DigDeeper(bool hasIndicators) =>
        $"Low or divided enablers are worth {(hasIndicators ? "digging deeper into" : "a closer look")}. They "
        + "are a reason to talk, not a failure.";

    private const string TooFew = "Fewer than 3 scores are too few to say anything about a group.";

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

    /// <summary>Returns the method in plain words, one to three sentences per line.</summary>
    public static string[] Lines(RoundResults results)
    {
        var scale = results.Framework.Scale;
        return scale.Levels.Count == 2
            ? TwoLevels(scale, results.Framework.HasIndicators)
            : Lines(scale, results.Framework.HasIndicators);
    }

    private static string[] TwoLevels(Scale scale, bool hasIndicators)
    {
        var (low, high) = (scale.Levels[0].Label, scale.Levels[1].Label);
        return
        [
            "The scale has 2 levels, so we do not show an average. Instead, we show the percentage of people "
                + $"who chose “{high}”.",
            Skips,
            "In a radar diagram, every spoke is one item, and the edge means that everyone chose the higher "
                + "level. If a line has no marker on a spoke, no figure is shown for that item.",
            "“Agreed” means that at most 15% chose the less popular level. “Divided” means that at least 30% "
                + "did. “Mixed” is in between.",
            $"“Low” means that fewer than 37.5% chose “{high}”, so most chose “{low}”.",
            DigDeeper(hasIndicators),
            TooFew,
        ];
    }

    private static string[] Lines(Scale scale, bool hasIndicators)
    {
        var steps = scale.Levels.Count - 1;
        var bottom = scale.First - 1 + (2 * scale.Levels.Count / 5);
        return
        [
            "An average is the sum of the scores divided by the number of people who scored.",
            Skips,
            "In a radar diagram, every spoke is one item, and the edge is the highest score. If a line has no "
                + "marker on a spoke, no figure is shown for that item.",
            "Agreement shows how close scores are, on average, to the group’s middle score.",
            $"“Agreed” means that scores are, on average, at most {SafeMarkup.From($"{0.15 * steps}").Text} "
                + "points from the middle score. “Scattered” means that they are "
                + $"{SafeMarkup.From($"{0.3 * steps}").Text} points or more from it. “Mixed” is in between.",
            "“Two camps” means that more than a quarter scored below a certain score, more than a quarter "
                + "scored above it, and few gave that score.",
            $"“Low” means that the average is under {SafeMarkup.From($"{scale.First + (0.375 * steps)}").Text}, "
                + "or that more than half scored "
                + $"{BeyondBoundaries.Core.Insights.ScoreText.Range(scale.First, bottom)}.",
            DigDeeper(hasIndicators),
            TooFew,
            "“Could be in either order” means that the order could change if one score for each enabler moved "
                + "by one point.",
        ];
    }
}
