using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Regions;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>Writes a region's figures as a workbook (.xlsx) with one table.</summary>
public static class RegionWorkbook
{
    private const int HeaderRow = 4;

    /// <summary>Writes the workbook.</summary>
    /// <param name="renewal">The figures.</param>
    /// <param name="framework">The region's framework.</param>
    /// <param name="region">The name of the region.</param>
    /// <param name="renewedOn">The day of the renewal.</param>
    /// <param name="file">The file to write to.</param>
    public static void Write(
        RegionRenewal renewal,
        Framework framework,
        string region,
        DateOnly renewedOn,
        Stream file
    ) =>
        WorkbookFile.Write(
            [
                new(
                    "Region",
                    region,
                    [
                        new("Enabler", 40),
                        new("Areas", 10, Figures: true),
                        new("Lower quartile", 14, Figures: true),
                        new("Median", 12, Figures: true),
                        new("Upper quartile", 14, Figures: true),
                        new("Agreement", 60),
                    ],
                    HeaderRow,
                    HeaderRow + renewal.Items.Count
                )
                {
                    Lead =
                    [
                        $"{CountText.Of(renewal.Areas.Count, "area")} took part when the figures were updated "
                            + $"on {UkDate.Format(renewedOn)}.",
                        RegionText.HowToRead,
                    ],
                    Rows = writer =>
                    {
                        foreach (var (i, item) in renewal.Items.Index())
                        {
                            writer.Row(HeaderRow + 1 + i);
                            WriteItem(writer, framework, item);
                        }
                    },
                },
            ],
            region,
            framework.Definition.Language,
            file
        );

    private static void WriteItem(SheetWriter writer, Framework framework, RegionItem item)
    {
        writer.Text(1, framework.Find(item.Item)!.Short, CellStyle.Enabler);
        writer.Number(2, item.Areas, CellStyle.Whole);
        if (item.Figures is { } figures)
        {
            foreach (var (i, halfPoints) in new[] { figures.Lower, figures.Median, figures.Upper }.Index())
            {
                writer.Number(3 + i, halfPoints / 2.0, CellStyle.Average);
            }

            writer.Text(6, RegionText.Label(figures), CellStyle.Words);
        }
        else
        {
            for (var column = 3; column <= 5; column++)
            {
                writer.Text(column, "not shown", CellStyle.Withheld);
            }

            writer.Text(6, RegionText.Explain(item.Suppressed!.Value), CellStyle.Words);
        }
    }
}
