namespace BeyondBoundaries.Core.Frameworks;

/// <summary>The published source of a framework.</summary>
/// <param name="Title">Title of the published tool.</param>
/// <param name="Publisher">The publisher and the year.</param>
/// <param name="Note">The relation of this wording to the published wording.</param>
public sealed record Source(string Title, string Publisher, string Note);
