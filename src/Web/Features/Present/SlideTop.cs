namespace BeyondBoundaries.Web.Features.Present;

/// <summary>The top of a slide: a line of details, with space for the timer, and the heading below it.</summary>
/// <param name="View">The slide.</param>
/// <param name="About">What the slide belongs to, such as a theme.</param>
/// <param name="People">How many people have answered, in words; empty if the slide does not say.</param>
public sealed record SlideTop(SlideView View, string About, string People)
{
    /// <summary>The heading; by default, the name of the slide.</summary>
    public string Title { get; init; } = View.Name;
}
