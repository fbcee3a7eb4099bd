namespace BeyondBoundaries.Core.Frameworks;

/// <summary>An issue that a case study addresses.</summary>
/// <param name="Title">The issue.</param>
/// <param name="Enabler">The id of the enabler that the issue belongs to.</param>
public sealed record CaseStudyIssue(string Title, string Enabler);
