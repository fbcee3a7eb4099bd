namespace BeyondBoundaries.Core.Frameworks;

/// <summary>One level of the scale, with its descriptor.</summary>
/// <param name="Score">The score, from 1.</param>
/// <param name="Label">One or two words, such as <c>Early</c>.</param>
/// <param name="Descriptor">The description of a partnership at this level.</param>
public sealed record ScaleLevel(int Score, string Label, string Descriptor);
