using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>Finds the sheets to read, by name. Sheets of any other name, and those with results, are ignored.</summary>
internal sealed class RecognisedSheets(OpenedWorkbook workbook, WorkbookProblems problems)
{
    private readonly CellCounter count = new();
    private readonly HashSet<(string Sheet, int Row, int Column)> hidden = [];

    /// <summary>Returns the sheet of this name; null when there is none.</summary>
    public SheetEntry? Find(string name) =>
        workbook.Sheets.FirstOrDefault(sheet => sheet.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the sheets of scores, in order.</summary>
    public IEnumerable<SheetEntry> Scores()
    {
        for (var page = 0; Find(SheetNames.ScoresSheetName(page)) is { } sheet; page++)
        {
            yield return sheet;
        }
    }

    /// <summary>
    /// Reads the cells of a sheet that people fill in. Hidden cells, and cells that are not valid answers, are reported
    /// as problems.
    /// </summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="take">Takes a cell, and returns whether the table has begun.</param>
    public void Read(SheetEntry sheet, Func<CellContent, bool> take)
    {
        if (sheet.Hidden)
        {
            problems.Add(
                "hidden-sheet",
                "this sheet is hidden; unhide it, so that everyone can see what is counted",
                sheet.Name,
                1,
                1
            );
        }

        var cells = new SheetCells(workbook, sheet, count);
        var first = 0;
        foreach (var cell in cells.Read())
        {
            count.TakeText(cell.Text.Length);
            if (take(cell) && first == 0)
            {
                first = cell.Row;
            }
        }

        foreach (var range in cells.Merged)
        {
            if (
                CellName.Parse(range.AsSpan(0, Math.Max(0, range.IndexOf(':', StringComparison.Ordinal)))) is { } from
                && (first == 0 || from.Row >= first)
            )
            {
                problems.Add(
                    "merged",
                    $"the cells {ResponseColumn.Quote(range)} are merged; unmerge them, so that each has its own answer",
                    sheet.Name,
                    from.Row,
                    from.Column
                );
            }
        }
    }

    /// <summary>
    /// Returns the text of an answer's cell; null when it is not an answer, which is reported as a problem.
    /// </summary>
    public string? TextOf(SheetEntry sheet, CellContent cell)
    {
        if (cell.InHiddenRow || cell.InHiddenColumn)
        {
            ReportHidden(sheet, cell);
            return null;
        }

        var (code, message) = cell switch
        {
            { IsFormula: true } => ("formula", "this is a formula; type the answer itself"),
            { Kind: CellContentKind.Date } => (
                "date",
                "this is a date; type the answer itself, with the format “General” or “Text”"
            ),
            { Kind: CellContentKind.Other } => (
                "not-an-answer",
                $"{ResponseColumn.Quote(cell.Text)} is not an answer; type text or a number"
            ),
            _ when cell.Text.AsSpan().ContainsAnyInRange('\0', '\u0008') => (
                "control-character",
                "there is a control character in this text; remove it"
            ),
            _ => ("", ""),
        };
        if (code.Length == 0)
        {
            return cell.Text;
        }

        problems.Add(code, message, sheet.Name, cell.Row, cell.Column);
        return null;
    }

    /// <summary>Reports a hidden row or column once.</summary>
    private void ReportHidden(SheetEntry sheet, CellContent cell)
    {
        if (hidden.Add(cell.InHiddenRow ? (sheet.Name, cell.Row, 0) : (sheet.Name, 0, cell.Column)))
        {
            var what = cell.InHiddenRow ? "row" : "column";
            problems.Add(
                "hidden",
                $"this {what} is hidden; unhide it, so that everyone can see what is counted",
                sheet.Name,
                cell.Row,
                cell.Column
            );
        }
    }
}
