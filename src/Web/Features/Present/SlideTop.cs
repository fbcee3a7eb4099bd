namespace BeyondBoundaries.Web.Features.Present;

/// <summary>The top line of a slide, which leaves space for the timer, and its heading.</summary>
/// <param name="View">The slide.</param>
/// <param name="About">What the slide belongs to.</param>
/// <param name="People">How many people it is about.</param>
public sealed record SlideTop(SlideView View, string About, string People)
{
    /// <summary>The heading, if it is not the name of the slide.</summary>
    public string Title { get; init; } = View.Name;
}
