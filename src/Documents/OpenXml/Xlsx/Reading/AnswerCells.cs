using BeyondBoundaries.Core.Rounds.TypedText;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Reads the answers in the cells of a sheet that people fill in. Cells that people cannot see, and values that are not
/// answers, are reported as problems. Cells that contain only spaces are treated as empty.
/// </summary>
internal sealed class AnswerCells(SheetEntry sheet, WorkbookProblems problems)
{
    private readonly HashSet<(int Row, int Column)> hidden = [];

    /// <summary>Returns whether a cell is empty: it has no formula, and no text other than spaces.</summary>
    public static bool IsEmpty(CellContent cell) => !cell.IsFormula && PlainText.IsBlank(cell.Text);

    /// <summary>
    /// Returns the text of an answer; null when the cell is empty, is hidden or does not contain an answer. Hidden
    /// cells and content that is not an answer are reported as problems.
    /// </summary>
    public string? Read(CellContent cell) => IsEmpty(cell) || IsHidden(cell) ? null : ReadValue(cell);

    /// <summary>
    /// Returns the text of a cell, even if it is hidden; null when the cell is empty or does not contain an answer.
    /// Content that is not an answer is reported as a problem.
    /// </summary>
    public string? ReadValue(CellContent cell)
    {
        if (IsEmpty(cell))
        {
            return null;
        }

        var (code, message) = cell switch
        {
            { IsFormula: true } => ("formula", "this is a formula; type the answer itself"),
            { Kind: CellContentKind.Date } => ("date", WorkbookDate.Explain(cell.Text)),
            { Kind: CellContentKind.Other } => (
                "not-an-answer",
                $"{ResponseColumn.Quote(cell.Text)} is not an answer; type text or a number"
            ),
            _ => ("", ""),
        };
        if (code.Length > 0)
        {
            problems.Add(code, message, sheet.Name, cell.Row, cell.Column);
            return null;
        }

        var clean = PlainText.Clean(cell.Text);
        if (!ReferenceEquals(clean, cell.Text))
        {
            problems.Remarks.AddCleaned(new(cell.Row, cell.Column) { Sheet = sheet.Name });
        }

        return PlainText.IsBlank(clean) ? null : clean;
    }

    /// <summary>Returns whether a cell is hidden, and reports each hidden sheet, row or column once.</summary>
    private bool IsHidden(CellContent cell)
    {
        if (!sheet.Hidden && !cell.InHiddenRow && !cell.InHiddenColumn)
        {
            return false;
        }

        var (what, row, column) =
            sheet.Hidden ? ("sheet", 0, 0)
            : cell.InHiddenRow ? ("row", cell.Row, 0)
            : ("column", 0, cell.Column);
        if (hidden.Add((row, column)))
        {
            problems.Add(
                what == "sheet" ? "hidden-sheet" : "hidden",
                $"this {what} is hidden but contains answers; unhide it so that everyone can see which answers "
                    + "are counted",
                sheet.Name,
                what == "sheet" ? 1 : cell.Row,
                what == "sheet" ? 1 : cell.Column
            );
        }

        return true;
    }
}
