namespace BeyondBoundaries.Core.Frameworks;

/// <summary>Another tool to use with a framework.</summary>
/// <param name="Title">The title.</param>
/// <param name="Publisher">The publisher and the year.</param>
/// <param name="Use">Its purpose.</param>
public sealed record Companion(string Title, string Publisher, string Use);
