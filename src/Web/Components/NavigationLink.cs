namespace BeyondBoundaries.Web.Components;

/// <summary>A link in the header. The current link leads to the section that the page belongs to.</summary>
public sealed record NavigationLink(string Text, string Href, bool Current = false);
