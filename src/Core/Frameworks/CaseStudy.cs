namespace BeyondBoundaries.Core.Frameworks;

/// <summary>A published case study.</summary>
/// <param name="Id">The id, such as <c>A</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Areas">The areas that the case study covers; the published list may be incomplete.</param>
/// <param name="Issues">The issues that the case study addresses, in order.</param>
public sealed record CaseStudy(
    string Id,
    string Title,
    IReadOnlyList<string> Areas,
    IReadOnlyList<CaseStudyIssue> Issues
);
