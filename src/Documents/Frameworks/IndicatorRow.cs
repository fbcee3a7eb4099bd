namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>An indicator as its row has it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Id">Its id; empty if one is to be proposed.</param>
/// <param name="Text">Its text.</param>
/// <param name="Texts">Its other texts.</param>
internal sealed record IndicatorRow(SheetRow Row, string Id, string Text, ItemTexts Texts);
