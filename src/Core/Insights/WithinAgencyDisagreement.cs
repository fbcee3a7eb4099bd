using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// Finds agencies whose own people are divided. An agency is considered only in open mode, where scores are shown by
/// name, and only if at least three of its people scored.
/// </summary>
internal static class WithinAgencyDisagreement
{
    public static IEnumerable<Disagreement> Find(ItemResult result) =>
        from agency in result.Agencies
        where agency.Tally is not null
        let figures = DisclosedFigures.Compute(agency.Tally!, new(ConfidentialityMode.Open)) with
        {
            Choice = result.Figures.Choice,
        }
        where figures.Category == AgreementCategory.Divided
        orderby agency.Name
        select new Disagreement(
            DisagreementKind.WithinAgency,
            result,
            $"Inside {agency.Name}",
            AgreementText.Sentence(figures),
            "How does your experience of this differ from place to place or from role to role?"
        );
}
