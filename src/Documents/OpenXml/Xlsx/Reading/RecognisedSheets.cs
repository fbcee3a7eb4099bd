using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds.TypedText;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Finds, by name, the sheets to read. The case of a name and any spaces around it are ignored, and so is the table
/// name that Numbers adds (<c>Scores - Table 1</c>).
/// </summary>
internal sealed class RecognisedSheets(OpenedWorkbook workbook, WorkbookProblems problems)
{
    private static readonly string[] TableSeparators = [" - ", " – "];

    private readonly CellCounter count = new();
    private readonly HashSet<SheetEntry> found = [];

    /// <summary>The names of all sheets.</summary>
    public IEnumerable<string> Names => workbook.Sheets.Select(sheet => sheet.Name);

    /// <summary>The sheets that <see cref="Find"/> has not returned, whatever their names.</summary>
    public IEnumerable<SheetEntry> Others => workbook.Sheets.Where(sheet => !found.Contains(sheet));

    /// <summary>Returns the sheet with this name; null when there is none.</summary>
    /// <exception cref="WorkbookRefusedException">The name could refer to more than one sheet.</exception>
    public SheetEntry? Find(string name)
    {
        var sheet =
            workbook.Sheets.FirstOrDefault(sheet => sheet.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? workbook.Sheets.FirstOrDefault(sheet => NameText.AreAlike(sheet.Name, name))
            ?? FindRenamed(name);
        if (sheet is not null)
        {
            found.Add(sheet);
        }

        return sheet;
    }

    /// <summary>Returns the sheets of scores, in order.</summary>
    public IEnumerable<SheetEntry> Scores()
    {
        for (var page = 0; Find(SheetNames.ScoresSheetName(page)) is { } sheet; page++)
        {
            yield return sheet;
        }
    }

    /// <summary>Reads the cells of a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="take">Receives a cell, and returns whether to continue.</param>
    /// <returns>The ranges of merged cells; complete only if every cell was read.</returns>
    public IReadOnlyList<CellRange> Read(SheetEntry sheet, Func<CellContent, bool> take)
    {
        var cells = new SheetCells(workbook, sheet, count);
        foreach (var cell in cells.Read())
        {
            count.TakeText(cell.Text.Length);
            if (!take(cell))
            {
                break;
            }
        }

        return [.. cells.Merged.Select(CellRange.Parse).OfType<CellRange>()];
    }

    /// <summary>Searches a sheet, and returns whether any of its cells might contain an answer.</summary>
    public bool MayHaveAnswers(SheetEntry sheet, AnswerSearch search)
    {
        using var part = new CheckedPartStream(sheet.Entry, workbook.Budget, int.MaxValue);
        return search.Finds(part);
    }

    /// <summary>Creates a search for answers on this scale and for these words.</summary>
    public AnswerSearch CreateSearch(Scale scale, IEnumerable<string> words) => new(scale, words, workbook.Texts);

    /// <summary>Reports merged cells, because only one of them can have an answer.</summary>
    public void ReportMerged(SheetEntry sheet, CellRange range) =>
        problems.Add(
            "merged",
            $"the cells {ResponseColumn.Quote(range.ToString())} are merged; unmerge them, so that each cell "
                + "can have its own answer",
            sheet.Name,
            range.FirstRow,
            range.FirstColumn
        );

    /// <summary>Finds the sheet that Numbers renamed by adding the name of its table.</summary>
    private SheetEntry? FindRenamed(string name)
    {
        var renamed = workbook
            .Sheets.Where(sheet =>
                TableSeparators.Any(separator =>
                    sheet.Name.IndexOf(separator, StringComparison.Ordinal) is > 0 and var end
                    && NameText.AreAlike(sheet.Name[..end], name)
                )
            )
            .ToList();
        return renamed.Count <= 1
            ? renamed.FirstOrDefault()
            : throw new WorkbookRefusedException(
                "renamed-sheets",
                $"{string.Join(" and ", renamed.Take(3).Select(sheet => ResponseColumn.Quote(sheet.Name)))} "
                    + $"could each be the sheet {ResponseColumn.Quote(name)}; rename the correct one to "
                    + $"{ResponseColumn.Quote(name)}"
            );
    }
}
