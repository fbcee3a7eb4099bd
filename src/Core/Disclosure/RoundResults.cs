using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The disclosed results of a round. Every page, chart and file gets its figures from here, never from the answers.
/// </summary>
public sealed record RoundResults
{
    private RoundResults() { }

    /// <summary>The framework.</summary>
    public required Framework Framework { get; init; }

    /// <summary>The mode and minimum group that were applied.</summary>
    public required Confidentiality Confidentiality { get; init; }

    /// <summary>The largest number of people who submitted any one ballot.</summary>
    public required int Participants { get; init; }

    /// <summary>The number of people invited; null when not known.</summary>
    public required int? Invited { get; init; }

    /// <summary>The agencies, in order; empty in anonymous mode.</summary>
    public required IReadOnlyList<string> Agencies { get; init; }

    /// <summary>
    /// Items in document order: every enabler, and the indicators that at least one participant answered.
    /// </summary>
    public required IReadOnlyList<ItemResult> Items { get; init; }

    /// <summary>The themes, in order.</summary>
    public required IReadOnlyList<ThemeResult> Themes { get; init; }

    /// <summary>
    /// Notes, sorted by subject, question and text, so that the order does not reveal who wrote them.
    /// </summary>
    public required IReadOnlyList<DisclosedNote> Notes { get; init; }

    /// <summary>
    /// The number of people who chose each position on the spectrum, in order; empty when too few people answered.
    /// </summary>
    public required IReadOnlyList<SpectrumResult> Spectrum { get; init; }

    /// <summary>Every type of challenge, in order; empty when too few people answered.</summary>
    public required IReadOnlyList<ChallengeResult> Challenges { get; init; }

    /// <summary>
    /// For each enabler, the number of people who would start with it, with the most chosen enabler first; empty when
    /// people were not asked, or when too few voted.
    /// </summary>
    public required IReadOnlyList<PriorityVoteResult> PriorityVotes { get; init; }

    /// <summary>The number of agencies with at least one participant who answered; 0 in anonymous mode.</summary>
    public required int AgenciesHeard { get; init; }

    /// <summary>
    /// The number of gaps that would be expected by chance between the groups that are shown, across all enablers,
    /// rounded; null if it was not computed. It is shown next to a list of gaps.
    /// </summary>
    public int? GapsExpectedByChance => GapsByChance.GetValueOrDefault("");

    /// <summary>
    /// Every participant's scores, sorted by name, in open mode. The list is empty in other modes, in results that were
    /// loaded without names, and in results for a board.
    /// </summary>
    public required IReadOnlyList<PersonResult> People { get; init; }

    /// <summary>
    /// The agencies that took part, with the number of people from each, in open mode. The list is empty in other
    /// modes, and in results that were loaded without names.
    /// </summary>
    public IReadOnlyList<AgencyParticipation> Participation { get; private init; } = [];

    private IReadOnlyDictionary<string, int?> GapsByChance { get; init; } = new Dictionary<string, int?>();

    /// <summary>Only the enablers, in document order.</summary>
    public IEnumerable<ItemResult> Enablers => Items.Where(result => result.Item.IsEnabler);

    /// <summary>Returns the enablers of a theme, in order.</summary>
    public IEnumerable<ItemResult> EnablersOf(Theme theme) => Enablers.Where(result => result.Item.Theme == theme);

    /// <summary>Returns those indicators of an enabler that at least one participant answered, in order.</summary>
    public IEnumerable<ItemResult> IndicatorsOf(Enabler enabler) =>
        Items.Where(result => !result.Item.IsEnabler && result.Item.Enabler == enabler);

    /// <summary>
    /// The enablers in order of priority. Unranked enablers come last, and among these the low ones come first.
    /// </summary>
    public IEnumerable<ItemResult> EnablersByPriority =>
        Enablers
            .OrderBy(result => result.Priority.Rank ?? int.MaxValue)
            .ThenByDescending(result => result.Figures.DigDeeper == true);

    /// <summary>
    /// Returns the number of gaps that would be expected by chance between groups on an enabler's indicators, rounded;
    /// null if it was not computed.
    /// </summary>
    public int? GapsExpectedByChanceIn(Enabler enabler) => GapsByChance.GetValueOrDefault(enabler.Id);

    /// <summary>
    /// Returns the results for readers who may not have taken part, such as the members of a board. In open mode, these
    /// results leave out people's scores by name, and the averages and sizes of groups smaller than the minimum group.
    /// They also leave out other averages from which the missing ones could be worked out, the figures for items that
    /// only one or two people scored, and answers about priorities, challenges or the spectrum if fewer than five
    /// people gave them. The other modes never disclose any of these.
    /// </summary>
    public RoundResults ForBoard() =>
        Confidentiality.Mode != ConfidentialityMode.Open
            ? this
            : this with
            {
                People = [],
                Items = [.. Items.Select(item => item.ForBoard(Confidentiality.MinimumGroup))],
                Participation =
                [
                    .. Participation.Select(agency =>
                        agency.People < Confidentiality.MinimumGroup ? agency with { People = null } : agency
                    ),
                ],
                PriorityVotes =
                [
                    .. PriorityVotes.Where(vote => vote.Voters >= DisclosedFigures.MinScoresForFullDisclosure),
                ],
                Challenges =
                [
                    .. Challenges.Where(challenge =>
                        challenge.Respondents >= DisclosedFigures.MinScoresForFullDisclosure
                    ),
                ],
                Spectrum = SpectrumResult.ForBoard(Spectrum),
                // The expected number of gaps is left out, because it also counts groups that are left out here.
                GapsByChance = new Dictionary<string, int?>(),
            };

    /// <summary>
    /// Computes the results from the responses in a file, as if every ballot had been revealed. Figures that the mode
    /// does not allow are suppressed.
    /// </summary>
    /// <param name="set">The submitted responses.</param>
    /// <param name="confidentiality">The mode and minimum group.</param>
    /// <param name="invited">The number of people invited; null when not known.</param>
    /// <param name="agreed">The agreed scores, by item id; null when there are none.</param>
    public static RoundResults Compute(
        ResponseSet set,
        Confidentiality confidentiality,
        int? invited = null,
        IReadOnlyDictionary<string, AgreedScore>? agreed = null
    ) =>
        Compute(
            set.Framework,
            confidentiality,
            BallotFigures.ComputeAll(set, confidentiality, invited),
            RoundCommentary.From(set, confidentiality) with
            {
                Agreed = agreed ?? RoundCommentary.NoAgreedScores,
            }
        );

    /// <summary>Computes the results from the stored figures for each revealed ballot.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="confidentiality">The mode and minimum group.</param>
    /// <param name="ballots">
    /// The figures for at least one revealed ballot, in the order in which the ballots were opened.
    /// </param>
    /// <param name="beside">The content shown with the figures.</param>
    public static RoundResults Compute(
        Framework framework,
        Confidentiality confidentiality,
        IReadOnlyList<BallotFigures> ballots,
        RoundCommentary beside
    )
    {
        var first = ByItem(ballots, second: false);
        var again = ByItem(ballots, second: true);
        var items = framework
            .Items.Where(item => item.IsEnabler || first.ContainsKey(item.Id))
            .Select(item =>
                ResultOf(item, first.GetValueOrDefault(item.Id), confidentiality, framework.Scale) with
                {
                    HasSecondVote = again.ContainsKey(item.Id),
                    SecondVote =
                        again.TryGetValue(item.Id, out var second) && !second.Figures.IsVoteSuppressed
                            ? ResultOf(item, second, confidentiality, framework.Scale)
                            : null,
                    SecondVoteAverage = second.Figures?.SecondAverage,
                    Agreed = beside.Agreed.GetValueOrDefault(item.Id),
                }
            )
            .ToList();
        var enablers = ballots.FirstOrDefault(ballot => ballot.Ballot.Kind == BallotKind.Enablers);
        return new()
        {
            GapsByChance = ballots
                .Where(ballot => ballot.Ballot.Kind != BallotKind.SecondVote)
                .ToDictionary(KeyOfGaps, ballot => ballot.BigGapsByChance, StringComparer.Ordinal),
            Framework = framework,
            Confidentiality = confidentiality,
            Participants = ballots.Max(ballot => ballot.Participants),
            Invited = ballots[0].Invited,
            Agencies = ballots.Select(ballot => ballot.Agencies).FirstOrDefault(agencies => agencies.Count > 0) ?? [],
            AgenciesHeard = ballots.Max(ballot => ballot.AgenciesHeard),
            Items = Ranked(items),
            Themes =
            [
                .. framework.Themes.Select(theme =>
                    ThemeResult.Compute(theme, items, confidentiality.Mode, TwoLevelChoice.From(framework.Scale))
                ),
            ],
            Notes = beside.Notes,
            Spectrum = SpectrumResult.FromCounts(framework, enablers?.Spectrum ?? []),
            Challenges = ChallengeResult.FromCounts(
                framework,
                ballots.FirstOrDefault(ballot => ballot.Ballot.Kind == BallotKind.Challenges)?.Challenges ?? [],
                beside.ChallengeNotes
            ),
            PriorityVotes = PriorityVoteResult.FromCounts(
                framework,
                ballots.FirstOrDefault(ballot => ballot.Ballot.Kind == BallotKind.Priorities)?.PriorityVotes ?? []
            ),
            People = beside.People,
            Participation =
            [
                .. beside
                    .People.Where(person => person.Agency.Length > 0)
                    .CountBy(person => person.Agency, StringComparer.Ordinal)
                    .Select(agency => new AgencyParticipation(agency.Key, agency.Value)),
            ],
        };
    }

    /// <summary>
    /// Returns the key for a ballot's expected number of gaps: an empty string for the ballot on enablers, and the
    /// enabler's id for a ballot on its indicators. Ballots on challenges and priorities have no groups to compare, so
    /// their keys need only be unique.
    /// </summary>
    private static string KeyOfGaps(BallotFigures ballot) =>
        ballot.Ballot.Kind switch
        {
            BallotKind.Challenges => "challenges",
            BallotKind.Priorities => "priorities",
            _ => ballot.Ballot.About,
        };

    private static Dictionary<string, (BallotItemFigures Figures, int? Invited)> ByItem(
        IReadOnlyList<BallotFigures> ballots,
        bool second
    ) =>
        ballots
            .Where(ballot => ballot.Ballot.Kind == BallotKind.SecondVote == second)
            .SelectMany(ballot => ballot.Items, (ballot, figures) => (Figures: figures, ballot.Invited))
            .ToDictionary(one => one.Figures.Item, StringComparer.Ordinal);

    private static ItemResult ResultOf(
        Item item,
        (BallotItemFigures Figures, int? Invited) kept,
        Confidentiality confidentiality,
        Scale scale
    )
    {
        // If the ballot that asks about an item has not been revealed, none of the item's figures may be shown.
        var figures =
            kept.Figures ?? new(item.Id, DisclosedTally.From(Tally.Empty(scale), confidentiality), [], [], []);
        return new(
            item,
            DisclosedFigures.Compute(figures.Everyone, confidentiality.Mode, kept.Invited) with
            {
                Choice = TwoLevelChoice.From(scale),
            },
            [.. figures.Agencies.Select(group => group with { Choice = TwoLevelChoice.From(scale) })],
            [.. figures.Levels.Select(group => group with { Choice = TwoLevelChoice.From(scale) })]
        )
        {
            OftenSkippedBy = figures.CouldNotSay,
        };
    }

    private static List<ItemResult> Ranked(List<ItemResult> items) =>
        [
            .. items
                .GroupBy(result => result.Item.IsEnabler ? null : result.Item.Enabler)
                .SelectMany(group => PriorityRanking.Rank(group, result => result.Figures))
                .Select(place => place.Item with { Priority = place.Priority })
                .OrderBy(result => result.Item.Index),
        ];
}
