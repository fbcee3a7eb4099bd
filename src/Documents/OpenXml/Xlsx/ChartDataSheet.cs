using BeyondBoundaries.Documents.Charts.Native;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// The only sheet of the workbook behind a chart in another document. It contains the values as the chart shows them,
/// and nothing else.
/// </summary>
/// <param name="Title">The title of the chart.</param>
/// <param name="Corner">The heading above the names of the rows.</param>
/// <param name="Rows">A name for each row.</param>
/// <param name="Lines">The series, one column each, with one value per row; null for a gap.</param>
/// <param name="Figure">The style of its figures.</param>
/// <param name="Language">The BCP 47 language code of its text.</param>
internal sealed record ChartDataSheet(
    string Title,
    string Corner,
    IReadOnlyList<string> Rows,
    IReadOnlyList<(string Name, IReadOnlyList<double?> Values)> Lines,
    CellStyle Figure,
    string Language
)
{
    private const string Name = "Figures";
    private const int HeaderRow = 3;
    private const int FirstRow = HeaderRow + 1;
    private const int FirstLine = 2;

    private int LastRow => HeaderRow + Rows.Count;

    /// <summary>The cells with the names of the rows.</summary>
    public ChartTextReference Names => new(CellName.Fixed(Name, FirstRow, 1, LastRow, 1), Rows);

    /// <summary>Returns the cell with the name of a series.</summary>
    public ChartTextReference NameOf(int line) =>
        new(CellName.Fixed(Name, HeaderRow, FirstLine + line), [Lines[line].Name]);

    /// <summary>Returns the cells with the values of a series.</summary>
    public ChartNumberReference ValuesOf(int line) =>
        new(CellName.Fixed(Name, FirstRow, FirstLine + line, LastRow, FirstLine + line), Lines[line].Values);

    /// <summary>Writes the sheet as a workbook.</summary>
    public void Write(Stream file)
    {
        var sheet = new WorkbookSheet(
            Name,
            Title,
            [new(Corner, 40), .. Lines.Select(line => new TableColumn(line.Name, 16, Figures: true))],
            HeaderRow,
            LastRow
        )
        {
            Rows = WriteRows,
            FixedColumns = 1,
        };
        WorkbookFile.Write([sheet], Title, Language, file);
    }

    private void WriteRows(SheetWriter writer)
    {
        foreach (var (row, name) in Rows.Index())
        {
            writer.Row(FirstRow + row).Text(1, name, CellStyle.Words);
            foreach (var (line, (_, values)) in Lines.Index())
            {
                _ = values[row] is { } value
                    ? writer.Number(FirstLine + line, value, Figure)
                    : writer.Blank(FirstLine + line, Figure);
            }
        }
    }
}
