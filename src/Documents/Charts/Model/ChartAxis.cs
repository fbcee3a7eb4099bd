namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>An axis of a chart and a row of its table.</summary>
/// <param name="Label">A name short enough for the chart.</param>
/// <param name="Heading">The heading of the row.</param>
internal sealed record ChartAxis(string Label, string Heading)
{
    /// <summary>The id of the item, which is shown instead of the label if there is no space for the label.</summary>
    public string Id { get; init; } = "";
}
