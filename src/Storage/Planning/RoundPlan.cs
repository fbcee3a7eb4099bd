using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Storage.Planning;

/// <summary>A partnership's plan as a round shows it to members.</summary>
/// <param name="Plan">The priorities and actions.</param>
/// <param name="Version">The number of times priorities have been chosen; 0 if never.</param>
/// <param name="Areas">The areas that the partnership has added to case studies.</param>
public sealed record RoundPlan(Plan Plan, int Version, IReadOnlyList<AddedAreas> Areas)
{
    /// <summary>
    /// Finds the areas added to a case study; an empty list with version 0 if none have ever been added.
    /// </summary>
    public AddedAreas FindAreas(string caseStudy) =>
        Areas.FirstOrDefault(areas => areas.CaseStudy == caseStudy) ?? new(caseStudy, [], 0);
}
