namespace BeyondBoundaries.Documents.Csv;

/// <summary>The layout of the table in a file.</summary>
/// <param name="Separator">The character between cells.</param>
/// <param name="HeaderRow">The number of the row with the names of the columns, from 1.</param>
/// <param name="TitleRow">
/// The number of the row with a title above the header, in which only one cell is filled; 0 if there is none.
/// </param>
internal sealed record CsvLayout(char Separator, int HeaderRow, int TitleRow);
