namespace BeyondBoundaries.Core.Frameworks;

/// <summary>An issue that a case study addresses.</summary>
/// <param name="Title">The issue.</param>
/// <param name="Enabler">Id of the enabler it belongs to.</param>
public sealed record CaseStudyIssue(string Title, string Enabler);
