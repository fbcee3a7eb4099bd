using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>Writes the figures for any indicators that were scored, enabler by enabler.</summary>
internal static class IndicatorsPage
{
    public static void Write(BodyWriter body, RoundResults results, RoundTrend? trend)
    {
        var deeper = results
            .Enablers.Select(result => (result.Item.Enabler, Items: results.IndicatorsOf(result.Item.Enabler).ToList()))
            .Where(one => one.Items.Count > 0)
            .ToList();
        if (deeper.Count == 0)
        {
            return;
        }

        body.Text(TextStyle.Heading1, BoardText.Indicators);
        foreach (var (enabler, items) in deeper)
        {
            var isKnown = trend is not null && items.Any(item => trend.Find(item.Item.Id) is not null);
            body.Text(TextStyle.Heading2, ChartHeadlineText.Indicators(results, enabler))
                .Table(
                    BoardTables.Items(
                        $"{enabler.Short}: how people scored each indicator",
                        "Indicator",
                        items,
                        results,
                        isKnown ? trend : null
                    )
                );
        }
    }
}
