namespace BeyondBoundaries.Documents.Csv;

/// <summary>The layout of the table in a file.</summary>
/// <param name="Separator">The character between cells.</param>
/// <param name="HeaderRow">The number of the header row, counted from 1.</param>
/// <param name="TitleRow">
/// The number of the title row, which is above the header and has only one filled cell; 0 if there is none.
/// </param>
internal sealed record CsvLayout(char Separator, int HeaderRow, int TitleRow);
