using BeyondBoundaries.Web.Components;

namespace BeyondBoundaries.Web.Features.Present;

/// <summary>A slide in the presenter's list.</summary>
/// <param name="Slide">The slide.</param>
/// <param name="Name">The name of the slide.</param>
/// <param name="Tag">
/// The reason to show the slide, or its status, in one or two words; empty if there is neither.
/// </param>
/// <param name="TagKind">The meaning of the tag.</param>
public sealed record SlideEntry(Slide Slide, string Name, string Tag = "", TagKind TagKind = TagKind.Plain);
