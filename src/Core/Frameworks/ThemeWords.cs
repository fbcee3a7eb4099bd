namespace BeyondBoundaries.Core.Frameworks;

/// <summary>The title of a theme in a <see cref="WordingPack"/>.</summary>
/// <param name="Id">The id of the theme.</param>
/// <param name="Title">The title of the theme in different words.</param>
public sealed record ThemeWords(string Id, string Title);
