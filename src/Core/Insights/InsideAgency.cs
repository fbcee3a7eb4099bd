using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// Finds agencies whose own people are divided. Only in open mode, where scores are shown by name, and only where at
/// least three people of the agency scored.
/// </summary>
internal static class InsideAgency
{
    public static IEnumerable<Disagreement> Of(ItemResult result) =>
        from agency in result.Agencies
        where agency.Tally is not null
        let figures = ShownFigures.Of(agency.Tally!, new(ConfidentialityMode.Open))
        where figures.Category == Category.Divided
        orderby agency.Name
        select new Disagreement(
            DisagreementKind.InsideOneAgency,
            result,
            $"Inside {agency.Name}",
            AgreementWords.Sentence(figures),
            "What differs between you from place to place, or from role to role?");
}
