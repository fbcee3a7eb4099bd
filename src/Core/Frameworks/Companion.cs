namespace BeyondBoundaries.Core.Frameworks;

/// <summary>Another tool to use with a framework.</summary>
/// <param name="Title">The title.</param>
/// <param name="Publisher">The publisher and the year; may be empty.</param>
/// <param name="Use">The purpose of the tool; may be empty.</param>
public sealed record Companion(string Title, string Publisher, string Use);
