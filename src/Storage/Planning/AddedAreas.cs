namespace BeyondBoundaries.Storage.Planning;

/// <summary>The areas that a partnership has added to a case study.</summary>
/// <param name="CaseStudy">The id of the case study.</param>
/// <param name="Areas">The areas in order; empty if the partnership removed all of them.</param>
/// <param name="Version">The number of times the areas have been changed; 0 if none were ever added.</param>
public sealed record AddedAreas(string CaseStudy, IReadOnlyList<string> Areas, int Version);
