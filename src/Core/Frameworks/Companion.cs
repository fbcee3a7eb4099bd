namespace BeyondBoundaries.Core.Frameworks;

/// <summary>Another tool that goes with a framework.</summary>
/// <param name="Title">Title.</param>
/// <param name="Publisher">Who published it and when.</param>
/// <param name="Use">What it is for.</param>
public sealed record Companion(string Title, string Publisher, string Use);
