namespace BeyondBoundaries.Core.Insights;

/// <summary>A point in the guidance.</summary>
/// <param name="Term">The subject of the point, such as the title of a challenge; empty for a plain sentence.</param>
/// <param name="Text">The explanation of the subject, or the plain sentence.</param>
public sealed record GuidancePoint(string Term, string Text);
