using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts.Model;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>Draws how many people named each type of challenge, with the most frequently named first.</summary>
public static class ChallengeChart
{
    /// <summary>Draws the bars. Returns null if no counts are disclosed.</summary>
    /// <param name="results">The results.</param>
    /// <param name="idPrefix">The prefix of the chart's ids; unique on a page.</param>
    public static Chart? Create(RoundResults results, string idPrefix)
    {
        if (!results.Challenges.Any(challenge => challenge.Respondents > 0))
        {
            return null;
        }

        const string title = "How many people chose each challenge";
        var challenges = InOrder(results);
        var labels = challenges.Select(one => one.Challenge.Title).ToList();
        BarSeries[] series = [new("Chose it", SeriesStyle.Everyone, [.. challenges.Select(one => (int?)one.People)])];
        var headline = ChallengeText.Headline(results.Challenges);
        var description =
            "A bar for each type of challenge shows how many chose it, out of the "
            + $"{CountText.People(challenges[0].Respondents)} who answered. {headline}. {ChartTable.NextToChart}";
        var table = HorizontalBars.Table(title, "Challenge", labels, series);
        var reaches = Enum.GetValues<ScopeForAction>();
        return new(
            HorizontalBars.Draw(idPrefix, title, description, labels, series),
            headline,
            title,
            description,
            table with
            {
                Columns =
                [
                    .. table.Columns,
                    .. reaches.Select(reach => new ChartColumn(
                        ScopeForActionText.DescribeBriefly(reach),
                        Drawn: false
                    )),
                ],
                Rows =
                [
                    .. table.Rows.Select(
                        (row, i) =>
                            row with
                            {
                                Cells =
                                [
                                    .. row.Cells,
                                    .. reaches.Select(reach => new ChartCell(
                                        $"{challenges[i].Reach.GetValueOrDefault(reach)}",
                                        IsFigure: true
                                    )),
                                ],
                            }
                    ),
                ],
            }
        );
    }

    /// <summary>
    /// Returns the challenges in the order of the chart: the most frequently named first. Those named equally often are
    /// in the framework's order.
    /// </summary>
    /// <param name="results">The results.</param>
    public static IReadOnlyList<ChallengeResult> InOrder(RoundResults results) =>
        [.. results.Challenges.OrderByDescending(one => one.People)];
}
