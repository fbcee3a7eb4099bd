using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>Writes this round's averages next to those from the previous round, if there is one.</summary>
internal static class ChangesSheet
{
    private const double NameWidth = 50;

    public static WorkbookSheet? Create(RoundTrend? trend)
    {
        if (trend is null || trend.Comparison.Items.Count == 0)
        {
            return null;
        }

        var items = trend.Comparison.Items;
        var names = ShortNames.ForHeadings(trend.BeforeHeading, trend.After);
        IReadOnlyList<string> lead = [ChangeText.ExplainUpOrDown(items), .. names.Lines];
        var header = lead.Count + 3;
        return new(
            SheetNames.Changes,
            ChartHeadlineText.Since(trend.WithBriefNames()),
            [
                new("Id", 8),
                new("What was scored", NameWidth),
                new(names[trend.BeforeHeading], 16, Figures: true),
                new(names[trend.After], 16, Figures: true),
                new("Average", 18),
                new("Agreement", 44),
            ],
            header,
            header + items.Count
        )
        {
            Lead = lead,
            FixedColumns = 2,
            Rows = writer =>
            {
                WriteRows(writer, header + 1, items);
                if (trend.Comparison.Wording.Count > 0)
                {
                    writer.Row(header + items.Count + 2).Text(1, BoardText.FrameworkChanges, CellStyle.Heading);
                }
            },
            Below = [.. trend.Comparison.Wording.Select(change => change.Sentence)],
            BelowRow = header + items.Count + 3,
        };
    }

    private static void WriteRows(SheetWriter writer, int first, IReadOnlyList<ItemComparison> items)
    {
        foreach (var (i, item) in items.Index())
        {
            var name = item.Item.IsEnabler ? item.Item.Short : item.Item.Title;
            writer
                .Row(first + i, RowHeight.Compute(name, NameWidth))
                .Text(1, item.Item.Id, CellStyle.Enabler)
                .Text(2, name, CellStyle.Words);
            WriteAverage(writer, 3, item.Before);
            WriteAverage(writer, 4, item.After);
            writer
                .Text(
                    5,
                    item.Change?.MeanFlag is { } mean
                        ? ChangeText.Describe(mean)
                        : ChangeText.DescribeNotCompared(item),
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
