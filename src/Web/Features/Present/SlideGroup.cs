namespace BeyondBoundaries.Web.Features.Present;

/// <summary>Slides that are listed together on the presenter's page.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Slides">The slides, in order; never empty.</param>
public sealed record SlideGroup(string Title, IReadOnlyList<SlideEntry> Slides);
