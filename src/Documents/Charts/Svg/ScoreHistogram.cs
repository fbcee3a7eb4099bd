using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Tallies;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>
/// Draws a bar chart of how many people gave each score for one item. The bars go from pale to dark.
/// </summary>
public static class ScoreHistogram
{
    private const double Bar = 20;
    private const double Gap = 5;
    private const double Height = 63;
    private const double Text = 12.5;

    /// <summary>
    /// Draws the bars. Returns null if the counts are suppressed or no one scored; text is then shown instead.
    /// </summary>
    /// <param name="result">The item.</param>
    /// <param name="scale">The scale that the item was scored on.</param>
    /// <param name="idPrefix">The prefix of the chart's ids; unique on a page.</param>
    public static Chart? Create(ItemResult result, Scale scale, string idPrefix)
    {
        if (result.Figures.Tally is not { N: > 0 } tally)
        {
            return null;
        }

        var title = TitleOf(result);
        var description = DescriptionOf(tally, scale);
        var table = new ChartTable(
            $"{result.Item.Short}: how many people gave each score",
            "Score",
            [new("People", Drawn: true)],
            [
                .. scale.Levels.Select(level => new ChartRow(
                    $"{level.Score} {level.Label}",
                    [new($"{tally[level.Score]}", IsFigure: true)]
                )),
            ]
        );
        var width = (tally.Levels * (Bar + Gap)) + Gap;
        return new(
            ChartFrame.Draw("bb-bars", idPrefix, title, description, width, Height, Bars(tally, width)),
            AgreementText.Sentence(result.Figures).TrimEnd('.'),
            title,
            description,
            table
        );
    }

    internal static string TitleOf(ItemResult result) => $"How people scored {result.Item.Short}";

    internal static string DescriptionOf(Tally tally, Scale scale) =>
        $"{string.Join(", ", scale.Levels.Select(level => $"{level.Score}: {tally[level.Score]}"))}.";

    private static SafeMarkup Bars(Tally tally, double width)
    {
        var most = tally.Scores.Max(score => tally[score]);
        var baseline = Height - (Text * 1.4);
        var room = baseline - (Text * 1.3);
        var bars = tally.Scores.Select(score =>
        {
            var (count, x) = (tally[score], Gap + ((score - tally.First) * (Bar + Gap)));
            var (height, middle) = (room * count / most, x + (Bar / 2));
            var bar =
                count == 0
                    ? SafeMarkup.Empty
                    : SafeMarkup.From(
                        $"""<rect x="{x}" y="{baseline - height}" width="{Bar}" height="{height}" """
                            + $"""fill="{GetShade(score, tally)}" stroke="{ChartFrame.DarkBlue}" stroke-width="1"/>"""
                    );
            var number = SafeMarkup.From(
                $"""<text class="bb-count" x="{middle}" y="{baseline - height - (Text * 0.3)}" """
                    + $"""font-weight="bold" """
                    + $"""fill="{(count == 0 ? ChartFrame.Quiet : ChartFrame.Ink)}">{count}</text>"""
            );
            var mark = ChartFrame.Mark(
                0,
                score - tally.First,
                $"{count}",
                $"Score {score}: {count}",
                SafeMarkup.From($"{bar}{number}")
            );
            return SafeMarkup.From(
                $"""{mark}<text x="{middle}" y="{Height - (Text * 0.3)}" fill="{ChartFrame.Quiet}">{score}</text>"""
            );
        });
        return SafeMarkup.From(
            $"""<g font-size="{Text}" text-anchor="middle">{bars}<path class="bb-base" d="M0 """
                + $"""{baseline}H{width}" stroke="{ChartFrame.Ink}" stroke-width="1"/></g>"""
        );
    }

    /// <summary>
    /// Returns a shade between pale and dark blue. The colours do not suggest that a score is good or bad, because a
    /// low score is a reason for discussion, not a failure.
    /// </summary>
    public static string GetShade(int score, Tally tally)
    {
        ReadOnlySpan<(int R, int G, int B)> stops =
        [
            (0xc9, 0xdb, 0xf0),
            (0x94, 0xb9, 0xde),
            (0x5a, 0x92, 0xc8),
            (0x2b, 0x68, 0xa6),
            (0x12, 0x43, 0x6d),
        ];
        var at = (double)(score - tally.First) / (tally.Levels - 1) * (stops.Length - 1);
        var (from, to) = (stops[(int)at], stops[Math.Min((int)at + 1, stops.Length - 1)]);
        return $"#{Between(from.R, to.R):x2}{Between(from.G, to.G):x2}{Between(from.B, to.B):x2}";

        int Between(int one, int other) => (int)Math.Round(one + ((other - one) * (at - (int)at)));
    }
}
