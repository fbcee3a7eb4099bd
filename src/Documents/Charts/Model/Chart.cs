namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>A chart, and its figures as text.</summary>
/// <param name="Svg">
/// The chart: one <c>svg</c> element, without scripts, styles or external references, to place inside a page.
/// </param>
/// <param name="Headline">The finding that the chart shows, to be placed above the chart. It has no full stop.</param>
/// <param name="Title">A short title for the chart; also its accessible name.</param>
/// <param name="Description">What the chart shows, for people who cannot see it.</param>
/// <param name="Table">Every figure that the chart plots.</param>
public sealed record Chart(string Svg, string Headline, string Title, string Description, ChartTable Table)
{
    /// <summary>
    /// The same chart for a screen too narrow for <see cref="Svg"/>, with text that is large enough to read; null when
    /// the chart has no narrow version.
    /// </summary>
    public string? NarrowSvg => DrawNarrow?.Invoke();

    /// <summary>Draws <see cref="NarrowSvg"/>. Files do not need it, so it is drawn only when it is used.</summary>
    internal Func<string?>? DrawNarrow { private get; init; }
}
