namespace BeyondBoundaries.Core;

/// <summary>Where in a file something stands, as a person counts.</summary>
/// <param name="Row">Row (spreadsheet row or text line), from 1; the header is row 1.</param>
/// <param name="Column">Column (spreadsheet column or character), from 1.</param>
public readonly record struct Place(int Row, int Column);
