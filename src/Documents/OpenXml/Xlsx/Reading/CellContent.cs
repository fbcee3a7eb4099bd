namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>A cell that is not empty.</summary>
/// <param name="Row">Its row, counted from 1.</param>
/// <param name="Column">Its column, counted from 1.</param>
/// <param name="Kind">The kind of its value.</param>
/// <param name="Text">Its value as text; a whole number has no decimal point.</param>
/// <param name="IsFormula">Whether the value is the result of a formula.</param>
/// <param name="InHiddenRow">Whether its row is hidden.</param>
/// <param name="InHiddenColumn">Whether its column is hidden.</param>
internal readonly record struct CellContent(
    int Row,
    int Column,
    CellContentKind Kind,
    string Text,
    bool IsFormula,
    bool InHiddenRow,
    bool InHiddenColumn
);
