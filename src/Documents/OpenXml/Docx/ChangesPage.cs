using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>Writes the changes since the previous round, if there is one.</summary>
internal static class ChangesPage
{
    public static void Write(BodyWriter body, RoundTrend? trend)
    {
        if (trend is null)
        {
            return;
        }

        body.Text(TextStyle.Heading1, ChartHeadlineText.Since(trend))
            .Texts(TextStyle.Normal, ChartHeadlineText.DescribeMoves(trend) is { Length: > 0 } moves ? [moves] : [])
            .Table(BoardTables.Changes(trend))
            .Text(TextStyle.Heading2, BoardText.Comparison)
            .Text(TextStyle.Normal, ChangeText.ExplainUpOrDown(trend.Comparison.Items))
            .Text(TextStyle.Normal, BoardText.Closer);
        if (trend.Comparison.Wording.Count > 0)
        {
            body.Text(TextStyle.Heading2, BoardText.FrameworkChanges)
                .Texts(TextStyle.Normal, [.. trend.Comparison.Wording.Select(change => change.Sentence)]);
        }
    }
}
