namespace BeyondBoundaries.Documents.Charts;

/// <summary>A picture and the same figures as text.</summary>
/// <param name="Svg">The picture: one <c>svg</c> element to stand inside a page, without scripts, styles or outside references.</param>
/// <param name="Headline">The finding that the picture shows, to stand over it, without a full stop.</param>
/// <param name="Title">What the picture is, in a few words; also its accessible name.</param>
/// <param name="Description">What the picture says, for people who do not see it.</param>
/// <param name="Table">Every figure that the picture draws.</param>
public sealed record Chart(string Svg, string Headline, string Title, string Description, ChartTable Table);
