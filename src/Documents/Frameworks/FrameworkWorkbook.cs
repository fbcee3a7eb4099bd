using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.OpenXml.Xlsx;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>
/// Writes a framework as a workbook (.xlsx) that people can read and change: a sheet with the framework's themes,
/// enablers and indicators, and a sheet with its settings.
/// </summary>
public static class FrameworkWorkbook
{
    private const int HeaderRow = 4;
    private const double TextWidth = 40;
    private const double NameWidth = 26;

    /// <summary>Writes a framework, which may be an unfinished draft.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="file">The file to write to.</param>
    public static void Write(FrameworkDefinition framework, Stream file)
    {
        var table = FrameworkTable.Create(framework);
        WorkbookFile.Write(
            [
                Sheet(
                    WorkbookRows.FrameworkSheet,
                    framework.Title,
                    "There is one row for each enabler, and one for each of its indicators. If a theme or "
                        + "enabler is the same as in the row above, its cells are empty.",
                    [.. table.Header.Select(title => new TableColumn(title, WidthOf(title)))],
                    table.Rows
                ),
                Sheet(
                    WorkbookRows.SettingsSheet,
                    "Settings",
                    "This sheet has the scale, the source and everything else about the framework as a whole.",
                    [
                        new(FrameworkHeader.NameOf(FrameworkColumn.Setting), NameWidth),
                        new(FrameworkHeader.NameOf(FrameworkColumn.Value), TextWidth * 2),
                    ],
                    [
                        .. FrameworkSettingsWriter
                            .Write(framework)
                            .Select(setting => (string[])[setting.Name, setting.Value]),
                    ]
                ),
            ],
            framework.Title,
            framework.Language,
            file
        );
    }

    private static WorkbookSheet Sheet(
        string name,
        string title,
        string lead,
        IReadOnlyList<TableColumn> columns,
        IReadOnlyList<IReadOnlyList<string>> rows
    ) =>
        new(name, title, columns, HeaderRow, HeaderRow + Math.Max(1, rows.Count))
        {
            Lead = [lead],
            Rows = writer =>
            {
                foreach (var (i, row) in rows.Index())
                {
                    var lines = row.Zip(columns, (text, column) => RowHeight.Compute(text, column.Width)).Max();
                    writer.Row(HeaderRow + 1 + i, lines);
                    foreach (var (c, text) in row.Index())
                    {
                        writer.Text(c + 1, text, CellStyle.Note);
                    }
                }
            },
        };

    private static double WidthOf(string title) =>
        title.EndsWith(" id", StringComparison.Ordinal) ? 12
        : title is "Theme" or "Short" ? 20
        : title == "Origin" ? 10
        : TextWidth;
}
