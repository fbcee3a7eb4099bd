namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>A theme as read from its rows.</summary>
/// <param name="Row">Its first row.</param>
/// <param name="Id">Its id; empty if an id should be proposed.</param>
/// <param name="Title">Its title.</param>
internal sealed record ThemeRows(SheetRow Row, string Id, string Title)
{
    public List<EnablerRows> Enablers { get; } = [];
}
