namespace BeyondBoundaries.Web.Features.Present;

/// <summary>Slides that stand together in the presenter's list.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Slides">The slides in order; not empty.</param>
public sealed record SlideGroup(string Title, IReadOnlyList<SlideEntry> Slides);
