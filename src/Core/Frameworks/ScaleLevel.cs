namespace BeyondBoundaries.Core.Frameworks;

/// <summary>One level of the scale, with its descriptor.</summary>
/// <param name="Score">The score, which is 0 or 1 for the first level.</param>
/// <param name="Label">One to three words, such as <c>Early</c>.</param>
/// <param name="Descriptor">The description of a partnership at this level; may be empty.</param>
public sealed record ScaleLevel(int Score, string Label, string Descriptor);
