using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts.Svg;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>
/// Writes how many people chose each challenge, what they think can be done about it, and where people place the
/// partnership on the spectrum. The challenges and the spectrum are each left out if too few people answered.
/// </summary>
internal static class ContextSlide
{
    private const int MaxRows = 6;

    public static IEnumerable<Slide> Create(RoundResults results)
    {
        var spectrum = results.Spectrum.Count == 0 ? null : SpectrumText.Headline(results.Spectrum);
        if (!results.Challenges.Any(challenge => challenge.Respondents > 0))
        {
            return spectrum is null
                ? []
                :
                [
                    new(spectrum, [.. Positions(results)])
                    {
                        Points = [.. Positions(results).Select(one => ("", one))],
                    },
                ];
        }

        var challenges = ChallengeChart.InOrder(results);
        return
        [
            new(
                ChallengeText.Headline(results.Challenges),
                [BoardText.DescribeChallengeAnswers(results), .. Positions(results)]
            )
            {
                Lead = spectrum is null ? "" : $"{spectrum}.",
                Table = Named(challenges),
            },
        ];
    }

    private static ExportTable Named(IReadOnlyList<ChallengeResult> challenges)
    {
        var reaches = Enum.GetValues<ScopeForAction>();
        return new(
            challenges.Count <= MaxRows
                ? "How many people chose each challenge"
                : $"How many people chose each of the {MaxRows} most common challenges",
            [
                new("Challenge", 40),
                new("Chose it", 15, IsFigure: true),
                .. reaches.Select(reach => new ExportTableColumn(
                    ScopeForActionText.DescribeBriefly(reach),
                    17,
                    IsFigure: true
                )),
            ],
            [
                .. challenges
                    .Take(MaxRows)
                    .Select(one =>
                        (IReadOnlyList<ExportTableCell>)
                            [
                                new(one.Challenge.Title),
                                new(BoardCount.Format(one.People)),
                                .. reaches.Select(reach => new ExportTableCell(
                                    BoardCount.Format(one.Reach.GetValueOrDefault(reach))
                                )),
                            ]
                    ),
            ]
        );
    }

    private static IEnumerable<string> Positions(RoundResults results) =>
        results.Spectrum.Select(one =>
            $"{one.Position.Title}: {Chose(one.Now)} to describe how the partnership is organised today, and "
            + $"{Chose(one.Wanted)} to describe how it should be organised."
        );

    private static string Chose(int? people) =>
        people is { } count ? $"{BoardCount.Format(count)} people chose it" : "we do not show how many people chose it";
}
