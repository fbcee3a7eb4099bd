using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The disclosed figures for one ballot. They are computed at the reveal, and not again, except after an erasure in
/// open mode.
/// </summary>
/// <param name="Ballot">The ballot.</param>
/// <param name="Participants">The number of people who submitted the ballot.</param>
/// <param name="Invited">The number of people invited at the time of the reveal; null when not known.</param>
/// <param name="Agencies">The agencies, in order; empty in anonymous mode.</param>
/// <param name="Items">
/// The items that at least one participant answered, in document order; in the first ballot, every enabler.
/// </param>
public sealed record BallotFigures(
    Ballot Ballot,
    int Participants,
    int? Invited,
    IReadOnlyList<string> Agencies,
    IReadOnlyList<BallotItemFigures> Items
)
{
    /// <summary>The number of agencies with at least one participant who answered; 0 in anonymous mode.</summary>
    public int AgenciesHeard { get; init; }

    /// <summary>
    /// The number of notes that people wrote, including reflections; 0 when notes are not disclosed, and in every
    /// ballot but the first.
    /// </summary>
    public int Notes { get; init; }

    /// <summary>
    /// The number of gaps that would be expected by chance between the groups that are shown, rounded; null when not
    /// computed.
    /// </summary>
    public int? BigGapsByChance { get; init; }

    /// <summary>
    /// The counts for the spectrum, which the first ballot asks about; empty when too few people answered.
    /// </summary>
    public IReadOnlyList<SpectrumCount> Spectrum { get; init; } = [];

    /// <summary>
    /// The counts for the challenges, in the ballot that asks about them; empty when too few people answered.
    /// </summary>
    public IReadOnlyList<ChallengeCount> Challenges { get; init; } = [];

    /// <summary>
    /// For each enabler, the number of people who would start with it, in the ballot that asks this; empty when too few
    /// people voted.
    /// </summary>
    public IReadOnlyList<PriorityVoteCount> PriorityVotes { get; init; } = [];

    /// <summary>
    /// The changes among people who also took part in the previous round, by item id; open mode only.
    /// </summary>
    public IReadOnlyDictionary<string, PairedChange> Paired { get; init; } = PairedChangeDisclosure.NoChanges;

    /// <summary>
    /// The statements about people who also took part in the previous round, by item id; confidential mode only.
    /// </summary>
    public IReadOnlyDictionary<string, PairedChangeStatement> PairedWords { get; init; } =
        PairedChangeDisclosure.NoStatements;

    /// <summary>
    /// Computes the figures for a ballot from the responses of the people who submitted it.
    /// <see cref="SecondVoteFigures"/> computes those for a second vote.
    /// </summary>
    /// <param name="ballot">The ballot.</param>
    /// <param name="set">The responses of the people who submitted the ballot.</param>
    /// <param name="confidentiality">The mode and minimum group.</param>
    /// <param name="invited">The number of people invited; null when not known.</param>
    /// <exception cref="ArgumentException">
    /// The framework does not contain the ballot's items, or the ballot is a second vote.
    /// </exception>
    public static BallotFigures Compute(
        Ballot ballot,
        ResponseSet set,
        Confidentiality confidentiality,
        int? invited
    ) =>
        ballot.Kind == BallotKind.SecondVote
            ? throw new ArgumentException(
                "Figures for a second vote cannot be computed on their own, because they also depend on the "
                    + "first vote.",
                nameof(ballot)
            )
            : Compute(ballot, ballot.GetItems(set.Framework), set, TallyCube.Count(set), confidentiality, invited);

    /// <summary>
    /// Computes the figures for the responses in a file. There is a set of figures for each ballot: one for the
    /// enablers, one for each enabler whose indicators were answered, one for the challenges, one for the priorities
    /// and, if there are second votes, one for all the second votes together.
    /// </summary>
    internal static IReadOnlyList<BallotFigures> ComputeAll(
        ResponseSet set,
        Confidentiality confidentiality,
        int? invited
    )
    {
        var framework = set.Framework;
        var cube = TallyCube.Count(set);
        List<BallotFigures> first =
        [
            Compute(Ballot.Enablers, framework.Enablers, set, cube, confidentiality, invited),
            .. framework
                .Enablers.Where(enabler => enabler.Enabler.Indicators.Count > 0)
                .Select(enabler =>
                    Compute(
                        Ballot.Indicators(enabler),
                        framework.IndicatorsOf(enabler.Enabler),
                        set,
                        cube,
                        confidentiality,
                        invited
                    )
                )
                .Where(ballot => ballot.Items.Count > 0),
            new(Ballot.Challenges, set.Responses.Count, invited, [], [])
            {
                Challenges = ChallengeResult.CountChallenges(set, confidentiality.Mode),
            },
            new(Ballot.Priorities, set.Responses.Count, invited, [], [])
            {
                PriorityVotes = PriorityVoteResult.CountVotes(set, confidentiality.Mode),
            },
        ];
        return set.Responses.Any(response => response.SecondVote is not null)
            ?
            [
                .. first,
                SecondVoteFigures.Compute(
                    new Ballot(BallotKind.SecondVote),
                    framework.Items,
                    set,
                    first,
                    confidentiality,
                    invited
                ),
            ]
            : first;
    }

    /// <summary>
    /// Computes the figures for the items that at least one participant answered; in the first ballot, for every
    /// enabler.
    /// </summary>
    private static BallotFigures Compute(
        Ballot ballot,
        IEnumerable<Item> items,
        ResponseSet set,
        TallyCube cube,
        Confidentiality confidentiality,
        int? invited
    )
    {
        var groups = items
            .Where(item => ballot.Kind == BallotKind.Enablers || cube.Everyone(item) is { N: > 0 } or { Skip: > 0 })
            .Select(item => (Item: item, Shown: DisclosedGroups.Decide(item, cube, confidentiality)))
            .ToList();
        var agencies = confidentiality.Mode == ConfidentialityMode.Anonymous ? [] : set.Agencies;
        return new(
            ballot,
            set.Responses.Count,
            invited,
            agencies,
            [.. groups.Select(one => one.Shown.ComputeFigures(one.Item, cube))]
        )
        {
            AgenciesHeard = CountAgencies(set, agencies),
            Notes =
                ballot.Kind == BallotKind.Enablers
                && RoundCommentary.AreNotesDisclosed(set.Responses.Count, confidentiality)
                    ? set.Responses.Sum(response => response.Notes.Count)
                    : 0,
            BigGapsByChance = ExpectedChanceGaps.Compute(
                groups.SelectMany(one => one.Shown.Pairs(one.Item, cube)),
                confidentiality.Mode
            ),
            Spectrum =
                ballot.Kind == BallotKind.Enablers ? SpectrumResult.CountPositions(set, confidentiality.Mode) : [],
            Challenges =
                ballot.Kind == BallotKind.Challenges ? ChallengeResult.CountChallenges(set, confidentiality.Mode) : [],
            PriorityVotes =
                ballot.Kind == BallotKind.Priorities ? PriorityVoteResult.CountVotes(set, confidentiality.Mode) : [],
        };
    }

    /// <summary>Counts the agencies with at least one participant who answered.</summary>
    internal static int CountAgencies(ResponseSet set, IReadOnlyList<string> agencies) =>
        agencies.Count == 0
            ? 0
            : set
                .Responses.Select(response => response.Agency)
                .Where(agency => agency.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Count();
}
