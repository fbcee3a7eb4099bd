namespace BeyondBoundaries.Documents.Xlsx.Reading;

/// <summary>A cell that holds something.</summary>
/// <param name="Row">Its row, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">That as text; a whole number without a decimal point.</param>
/// <param name="IsFormula">Whether a formula gives it.</param>
/// <param name="InHiddenRow">Whether its row is hidden.</param>
/// <param name="InHiddenColumn">Whether its column is hidden.</param>
internal readonly record struct ReadCell(int Row, int Column, ReadCellKind Kind, string Text, bool IsFormula, bool InHiddenRow, bool InHiddenColumn);
