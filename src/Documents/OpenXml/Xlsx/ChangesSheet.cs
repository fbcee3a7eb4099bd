using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>Writes the averages of this round next to those of the previous round, if there is one.</summary>
internal static class ChangesSheet
{
    private const int HeaderRow = 4;
    private const double NameWidth = 50;

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
                new("What was scored", NameWidth),
                new(trend.BeforeHeading, 16, Figures: true),
                new(trend.After, 16, Figures: true),
                new("Average", 18),
                new("Agreement", 44),
            ],
            HeaderRow,
            HeaderRow + items.Count
        )
        {
            Lead = ["“Up” or “down” means a change of half a point or more."],
            FixedColumns = 2,
            Rows = writer =>
            {
                WriteRows(writer, items);
                WriteWording(writer, HeaderRow + items.Count + 2, trend.Comparison.Wording);
            },
        };
    }

    private static void WriteRows(SheetWriter writer, IReadOnlyList<ItemComparison> items)
    {
        foreach (var (i, item) in items.Index())
        {
            var name = item.Item.IsEnabler ? item.Item.Short : item.Item.Title;
            writer
                .Row(HeaderRow + 1 + i, RowHeight.Compute(name, NameWidth))
                .Text(1, item.Item.Id, CellStyle.Enabler)
                .Text(2, name, CellStyle.Words);
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

    private static void WriteWording(SheetWriter writer, int row, IReadOnlyList<WordingChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        writer.Row(row).Text(1, BoardText.FrameworkChanges, CellStyle.Heading);
        foreach (var change in changes)
        {
            writer.Row(++row).Text(1, change.Sentence, CellStyle.Lead);
        }
    }

    private static void WriteAverage(SheetWriter writer, int column, DisclosedFigures figures) =>
        _ = SeriesPoint.From(figures) is { Value: { } value }
            ? writer.Number(column, value, CellStyle.Tenth)
            : writer.Text(column, SeriesPoint.From(figures).Text, CellStyle.Words);
}
