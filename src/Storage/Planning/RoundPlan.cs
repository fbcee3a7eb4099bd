using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Storage.Planning;

/// <summary>A partnership's plan as a round shows it to its facilitators.</summary>
/// <param name="Plan">Priorities and actions.</param>
/// <param name="Version">Counts the choices of priorities; 0 while there is none.</param>
/// <param name="Areas">What the partnership has added to case studies.</param>
public sealed record RoundPlan(Plan Plan, int Version, IReadOnlyList<AddedAreas> Areas)
{
    /// <summary>The areas added to a case study; none, at version 0, when there is nothing.</summary>
    public AddedAreas FindAreas(string caseStudy) =>
        Areas.FirstOrDefault(areas => areas.CaseStudy == caseStudy) ?? new(caseStudy, [], 0);
}
