using BeyondBoundaries.Core;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>A spreadsheet row that is not empty.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Sheet">The name of its sheet; null if the file is not a workbook.</param>
/// <param name="Cells">The cells that are not empty, keyed by column number (counted from 1).</param>
internal sealed record SheetRow(int Number, string? Sheet, IReadOnlyDictionary<int, SheetCell> Cells)
{
    public SourceLocation Locate(int column) => new(Number, column) { Sheet = Sheet };
}
