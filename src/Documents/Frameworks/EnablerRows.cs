namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>An enabler as read from its rows.</summary>
/// <param name="Row">Its first row.</param>
/// <param name="Id">Its id; empty if an id should be proposed.</param>
/// <param name="Title">Its title.</param>
/// <param name="Texts">Its short name, level texts and origin.</param>
/// <param name="Description">Its description.</param>
internal sealed record EnablerRows(SheetRow Row, string Id, string Title, ItemTexts Texts, string Description)
{
    public List<IndicatorRow> Indicators { get; } = [];
}
