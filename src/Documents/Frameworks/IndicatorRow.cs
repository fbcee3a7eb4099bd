namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>An indicator as read from its row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Id">Its id; empty if an id should be proposed.</param>
/// <param name="Text">Its text.</param>
/// <param name="Texts">Its short name, level texts and origin.</param>
internal sealed record IndicatorRow(SheetRow Row, string Id, string Text, ItemTexts Texts);
