namespace BeyondBoundaries.Web.Components;

/// <summary>A link of the header; the current one is where the page belongs.</summary>
public sealed record NavigationLink(string Text, string Href, bool Current = false);
