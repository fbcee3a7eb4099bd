using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Agencies whose own people are divided: mode open only, where every score stands under its name; at least three of them scored.</summary>
internal static class InsideAgency
{
    public static IEnumerable<Disagreement> Of(RoundResults results, ItemResult result) =>
        from agency in results.People.Where(person => person.Agency.Length > 0).GroupBy(person => person.Agency, StringComparer.Ordinal)
        let figures = ShownFigures.Of(ItemSummary.Of(TallyOf(agency, result)), ConfidentialityMode.Open)
        where figures.Category == Category.Divided
        orderby agency.Key
        select new Disagreement(
            DisagreementKind.InsideOneAgency,
            result,
            $"Inside {agency.Key}",
            AgreementWords.Sentence(figures),
            "What differs between you from place to place, or from role to role?");

    private static Tally TallyOf(IEnumerable<PersonResult> people, ItemResult result)
    {
        var levels = result.Figures.Tally!.Levels;
        var counts = new int[levels + 1];
        foreach (var answer in people.Select(person => person.Answers[result.Item]).Where(answer => answer.IsScore))
        {
            counts[answer.Code - 1]++;
        }

        return Tally.Of(counts);
    }
}
