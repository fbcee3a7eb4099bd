using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>Writes the averages of this round beside those of the previous round; left out when there is none.</summary>
internal static class ChangesSheet
{
    private const int HeaderRow = 4;

    public static WorkbookSheet? Create(RoundTrend? trend)
    {
        if (trend is null || trend.Comparison.Items.Count == 0)
        {
            return null;
        }

        var items = trend.Comparison.Items;
        return new(
            SheetNames.Changes,
            ChartHeadlineText.Since(trend),
            [
                new("Id", 8),
                new("What was scored", 50),
                new(trend.Before, 16, Figures: true),
                new(trend.After, 16, Figures: true),
                new("Average", 18),
                new("Agreement", 44),
            ],
            HeaderRow,
            HeaderRow + items.Count
        )
        {
            Lead = ["Up or down means half a point or more."],
            FixedColumns = 2,
            Rows = writer => WriteRows(writer, items),
        };
    }

    private static void WriteRows(SheetWriter writer, IReadOnlyList<ItemComparison> items)
    {
        foreach (var (i, item) in items.Index())
        {
            writer
                .Row(HeaderRow + 1 + i)
                .Text(1, item.Item.Id, CellStyle.Enabler)
                .Text(2, item.Item.IsEnabler ? item.Item.Short : item.Item.Title, CellStyle.Words);
            WriteAverage(writer, 3, item.Before);
            WriteAverage(writer, 4, item.After);
            writer
                .Text(
                    5,
                    item.Change?.MeanFlag is { } mean ? ChangeText.Describe(mean) : "too few to compare",
                    CellStyle.Words
                )
                .Text(6, ComparisonReport.DescribeAgreement(item), CellStyle.Words);
        }
    }

    private static void WriteAverage(SheetWriter writer, int column, DisclosedFigures figures) =>
        _ = SeriesPoint.From(figures) is { Value: { } value }
            ? writer.Number(column, value, CellStyle.Tenth)
            : writer.Text(column, SeriesPoint.From(figures).Text, CellStyle.Words);
}
