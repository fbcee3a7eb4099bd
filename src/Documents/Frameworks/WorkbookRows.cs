using BeyondBoundaries.Core;
using BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>
/// Reads the rows of two sheets in a workbook: the sheet with the framework, and the sheet with its settings.
/// </summary>
internal static class WorkbookRows
{
    /// <summary>
    /// The name of the sheet with themes and enablers. If there is no such sheet, the first sheet that has a header is
    /// read. If no sheet has a header, the first sheet is read.
    /// </summary>
    public const string FrameworkSheet = "Framework";

    /// <summary>The name of the optional sheet with settings.</summary>
    public const string SettingsSheet = "Settings";

    /// <summary>Reads the rows that are not empty, starting with the framework's sheet.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="isHeader">Returns whether the cells in a row are the names of columns.</param>
    /// <returns>The rows of each sheet, or the one problem that explains why the file cannot be read.</returns>
    public static Result<IReadOnlyList<IReadOnlyList<SheetRow>>> Read(
        byte[] file,
        Func<IReadOnlyList<string>, bool> isHeader
    )
    {
        var problems = new WorkbookProblems();
        try
        {
            var workbook = OpenedWorkbook.Open(file);
            var sheets = new RecognisedSheets(workbook, problems);
            var found =
                sheets.Find(FrameworkSheet)
                ?? workbook.Sheets.FirstOrDefault(sheet =>
                    ReadSheet(sheets, sheet, _ => { }).Any(row => IsHeader(row, isHeader))
                )
                ?? (workbook.Sheets.Count > 0 ? workbook.Sheets[0] : null);
            List<IReadOnlyList<SheetRow>> rows = [];
            SourceLocation? beyond = null;
            foreach (var sheet in new[] { found, sheets.Find(SettingsSheet) }.OfType<SheetEntry>().Distinct())
            {
                var read = ReadSheet(sheets, sheet, location => beyond ??= location);
                if (read.Count > CsvRows.MaxRows)
                {
                    return CsvRows.TooManyRows(read[CsvRows.MaxRows].Locate(1));
                }

                rows.Add(read);
            }

            return Result<IReadOnlyList<IReadOnlyList<SheetRow>>>
                .Success(rows)
                .WithRemarks(CsvRows.DescribeBeyond(beyond));
        }
        catch (WorkbookRefusedException refusal)
        {
            return new Problem(refusal.Code, $"{char.ToUpperInvariant(refusal.Message[0])}{refusal.Message[1..]}.")
            {
                Location = refusal.Location ?? new SourceLocation(1, 1),
            };
        }
    }

    private static bool IsHeader(SheetRow row, Func<IReadOnlyList<string>, bool> isHeader) =>
        isHeader([.. row.Cells.Values.Select(cell => cell.Text)]);

    /// <summary>Reads the filled rows of a sheet; stops when there are more than the maximum number of rows.</summary>
    private static List<SheetRow> ReadSheet(
        RecognisedSheets sheets,
        SheetEntry sheet,
        Action<SourceLocation> reportBeyond
    )
    {
        var rows = new List<SheetRow>();
        var cells = new Dictionary<int, SheetCell>();
        var number = 0;
        sheets.Read(
            sheet,
            cell =>
            {
                if (cell.Row != number && cells.Count > 0)
                {
                    rows.Add(new(number, sheet.Name, cells));
                    cells = [];
                }

                number = cell.Row;
                var text = CsvRows.Clean(cell.Text);
                if (text.Length > 0 && cell.Column <= CsvRows.MaxColumns)
                {
                    cells[cell.Column] = new(text, FindProblem(cell));
                }
                else if (text.Length > 0)
                {
                    reportBeyond(new(cell.Row, cell.Column) { Sheet = sheet.Name });
                }

                return rows.Count <= CsvRows.MaxRows;
            }
        );
        if (cells.Count > 0)
        {
            rows.Add(new(number, sheet.Name, cells));
        }

        return rows;
    }

    private static string? FindProblem(CellContent cell) =>
        cell.Kind switch
        {
            CellContentKind.Date =>
                "The spreadsheet has turned this cell into a date. Format the cell as text, and type its "
                    + "contents again.",
            CellContentKind.Other when cell.Text.StartsWith('#') =>
                $"The formula in this cell gives the error {cell.Text}. Type the text instead.",
            _ => null,
        };
}
