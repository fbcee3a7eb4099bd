namespace BeyondBoundaries.Core.Frameworks;

/// <summary>Where a framework comes from.</summary>
/// <param name="Title">Title of the published tool.</param>
/// <param name="Publisher">Who published it and when.</param>
/// <param name="Note">How this wording relates to the published one.</param>
public sealed record Source(string Title, string Publisher, string Note);
