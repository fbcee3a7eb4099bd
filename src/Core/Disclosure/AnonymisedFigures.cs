using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// Reduces the figures for a round in open mode when its answers are deleted. Only figures for the whole group remain,
/// as in anonymous mode.
/// </summary>
public static class AnonymisedFigures
{
    private static readonly Confidentiality Anonymous = new(ConfidentialityMode.Anonymous);

    /// <summary>
    /// Removes the figures for agencies and levels of work, the changes among people who took part in two rounds, and
    /// counts of so few people that they could be identified.
    /// </summary>
    /// <param name="figures">The figures for a ballot.</param>
    /// <param name="first">
    /// The disclosed tallies of the first votes, by item id. They determine which figures for a second vote remain.
    /// </param>
    public static BallotFigures From(BallotFigures figures, IReadOnlyDictionary<string, DisclosedTally> first) =>
        figures with
        {
            Agencies = [],
            AgenciesHeard = 0,
            Notes = RoundCommentary.AreNotesDisclosed(figures.Participants, Anonymous) ? figures.Notes : 0,
            Items =
            [
                .. figures.Items.Select(item =>
                    figures.Ballot.Kind == BallotKind.SecondVote ? SecondVoteOf(item, first) : From(item)
                ),
            ],
            BigGapsByChance = null,
            Spectrum = Spectrum(figures.Spectrum),
            Challenges =
            [
                .. figures.Challenges.Where(count => count.Of >= DisclosedFigures.MinScoresForFullDisclosure),
            ],
            PriorityVotes =
            [
                .. figures.PriorityVotes.Where(count => count.Of >= DisclosedFigures.MinScoresForFullDisclosure),
            ],
            Paired = PairedChangeDisclosure.NoChanges,
            PairedWords = PairedChangeDisclosure.NoStatements,
        };

    private static BallotItemFigures From(BallotItemFigures item) => new(item.Item, Whole(item.Everyone), [], [], []);

    /// <summary>
    /// Reduces a second vote to the figures that anonymous mode would disclose. Earlier versions of the program did not
    /// store the number of people who scored in only one of the votes. If this number is missing, nothing is disclosed.
    /// </summary>
    private static BallotItemFigures SecondVoteOf(
        BallotItemFigures item,
        IReadOnlyDictionary<string, DisclosedTally> first
    )
    {
        var vote = item is { Everyone.Tally: { } tally, OnlyInOneVote: { } onlyOne }
            ? SecondVoteDisclosure.Decide(
                Whole(first.GetValueOrDefault(item.Item, DisclosedTally.TooFew)),
                tally,
                onlyOne,
                Anonymous
            )
            : new(null, null);
        return new(item.Item, vote.Everyone ?? DisclosedTally.TooFew, [], [], [])
        {
            IsVoteSuppressed = vote.Everyone is null,
            SecondAverage = vote.Average,
        };
    }

    private static DisclosedTally Whole(DisclosedTally shown) =>
        shown.Tally is { } tally ? DisclosedTally.From(tally, Anonymous) : shown;

    private static List<SpectrumCount> Spectrum(IReadOnlyList<SpectrumCount> counts)
    {
        var now = counts.Sum(count => count.Now ?? 0) >= DisclosedFigures.MinScoresForFullDisclosure;
        var wanted = counts.Sum(count => count.Wanted ?? 0) >= DisclosedFigures.MinScoresForFullDisclosure;
        return now || wanted
            ?
            [
                .. counts.Select(count =>
                    count with
                    {
                        Now = now ? count.Now : null,
                        Wanted = wanted ? count.Wanted : null,
                    }
                ),
            ]
            : [];
    }
}
