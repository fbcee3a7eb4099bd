namespace BeyondBoundaries.Core.Frameworks;

/// <summary>A score description.</summary>
/// <param name="Score">The score, from 1.</param>
/// <param name="Label">One or two words, such as <c>Early</c>.</param>
/// <param name="Descriptor">What is in place at this score.</param>
public sealed record ScaleLevel(int Score, string Label, string Descriptor);
