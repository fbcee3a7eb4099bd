using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Documents.Board;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Docx;

/// <summary>
/// Writes the answers beside the scores: how the partnership is arranged, and what gets in the way. Each is left out
/// where too few people answered.
/// </summary>
internal static class AroundPart
{
    public static void Write(BodyWriter body, RoundResults results)
    {
        foreach (var chart in new[] { SpectrumChart.Of(results, ""), ChallengeChart.Of(results, "") }.OfType<Chart>())
        {
            body.Text(TextStyle.Heading1, chart.Headline).Tables(BoardTables.Of(chart.Table));
        }
    }
}
