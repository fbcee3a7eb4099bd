namespace BeyondBoundaries.Storage.Planning;

/// <summary>The areas that a partnership has added to a case study.</summary>
/// <param name="CaseStudy">Id of the case study.</param>
/// <param name="Areas">The areas in order; empty when it took them all back.</param>
/// <param name="Version">Counts their changes, from 1.</param>
public sealed record AddedAreas(string CaseStudy, IReadOnlyList<string> Areas, int Version);
