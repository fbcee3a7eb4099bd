using System.Globalization;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Tallies;
using BeyondBoundaries.Documents.Charts.Model;

namespace BeyondBoundaries.Documents.OpenXml;

/// <summary>
/// How many people gave low, middle or high scores for an item, as shown to a board. A count of 1 looks the same as a
/// count of 0, so that it does not reveal what one person scored.
/// </summary>
/// <param name="Scores">The lowest and the highest score in the band (low, middle or high).</param>
/// <param name="People">The number of people; null when it is 0 or 1.</param>
internal sealed record BoardCount((int From, int To) Scores, int? People)
{
    private const string Few = "0 or 1";

    /// <summary>The scores, such as “1 or 2”.</summary>
    public string Range => ScoreText.Range(Scores.From, Scores.To);

    /// <summary>The count as shown in files.</summary>
    public string Text => Format(People ?? 0);

    /// <summary>Formats one count of people for a board.</summary>
    public static string Format(int people) => people > 1 ? people.ToString(CultureInfo.InvariantCulture) : Few;

    /// <summary>Formats the counts of people in a table that a board will see.</summary>
    public static ChartTable Format(ChartTable table) =>
        table with
        {
            Rows =
            [
                .. table.Rows.Select(row =>
                    row with
                    {
                        Cells =
                        [
                            .. row.Cells.Select(cell => cell.Text is "0" or "1" ? cell with { Text = Few } : cell),
                        ],
                    }
                ),
            ],
        };

    /// <summary>Returns the low, middle and high scores on a scale. A scale with two levels has no middle.</summary>
    public static IReadOnlyList<(int From, int To)> BandsOf(Scale scale)
    {
        var tally = Tally.Empty(scale);
        var (bottom, top) = (ScoreText.Bottom(tally), ScoreText.Top(tally));
        return top.From - bottom.To > 1 ? [bottom, (bottom.To + 1, top.From - 1), top] : [bottom, top];
    }

    /// <summary>Counts the people who gave low, middle and high scores.</summary>
    public static IReadOnlyList<BoardCount> From(Tally tally, Scale scale) =>
        [.. BandsOf(scale).Select(band => From(tally, band))];

    /// <summary>Counts the people who gave one of these scores.</summary>
    public static BoardCount From(Tally tally, (int From, int To) scores) =>
        new(scores, ScoreText.Count(tally, scores) is > 1 and var people ? people : null);
}
