using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The results of a round as they may be shown: the only way from answers to a page, a chart or a file.
/// </summary>
public sealed record RoundResults
{
    private readonly IReadOnlyDictionary<string, int?> gapsByChance;

    private RoundResults(IReadOnlyDictionary<string, int?> gapsByChance) => this.gapsByChance = gapsByChance;

    /// <summary>The framework.</summary>
    public required Framework Framework { get; init; }

    /// <summary>The mode and minimum group that were applied.</summary>
    public required Confidentiality Confidentiality { get; init; }

    /// <summary>How many people responded.</summary>
    public required int Participants { get; init; }

    /// <summary>How many people were invited; null when not known.</summary>
    public required int? Invited { get; init; }

    /// <summary>Agencies in order; empty in mode anonymous.</summary>
    public required IReadOnlyList<string> Agencies { get; init; }

    /// <summary>Items in document order: every enabler, and the indicators that somebody answered.</summary>
    public required IReadOnlyList<ItemResult> Items { get; init; }

    /// <summary>Themes in order.</summary>
    public required IReadOnlyList<ThemeResult> Themes { get; init; }

    /// <summary>
    /// Notes by what they are about, in an order that follows from their texts alone and so tells nothing of who wrote
    /// them.
    /// </summary>
    public required IReadOnlyList<DisclosedNote> Notes { get; init; }

    /// <summary>
    /// Where people place the partnership on the spectrum, position by position; empty when too few answered.
    /// </summary>
    public required IReadOnlyList<SpectrumResult> Spectrum { get; init; }

    /// <summary>The challenges, every type in order; empty when too few answered.</summary>
    public required IReadOnlyList<ChallengeResult> Challenges { get; init; }

    /// <summary>How many agencies somebody answered for; nothing in mode anonymous.</summary>
    public required int AgenciesHeard { get; init; }

    /// <summary>
    /// How many big differences between the shown groups of the enablers chance alone would give, rounded: it stands
    /// beside a list of them.
    /// Null when it was not computed.
    /// </summary>
    public int? GapsExpectedByChance => gapsByChance.GetValueOrDefault("");

    /// <summary>Every participant's scores by name, by name in order: mode open only, otherwise empty.</summary>
    public required IReadOnlyList<PersonResult> People { get; init; }

    /// <summary>The enablers alone, in document order.</summary>
    public IEnumerable<ItemResult> Enablers => Items.Where(result => result.Item.IsEnabler);

    /// <summary>The enablers of a theme, in order.</summary>
    public IEnumerable<ItemResult> EnablersOf(Theme theme) => Enablers.Where(result => result.Item.Theme == theme);

    /// <summary>The indicators of an enabler that somebody answered, in order.</summary>
    public IEnumerable<ItemResult> IndicatorsOf(Enabler enabler) =>
        Items.Where(result => !result.Item.IsEnabler && result.Item.Enabler == enabler);

    /// <summary>The enablers in order of priority; unranked ones last, low ones of them first.</summary>
    public IEnumerable<ItemResult> EnablersByPriority =>
        Enablers
            .OrderBy(result => result.Priority.Rank ?? int.MaxValue)
            .ThenByDescending(result => result.Figures.DigDeeper == true);

    /// <summary>The same for the indicators of an enabler.</summary>
    public int? GapsExpectedByChanceIn(Enabler enabler) => gapsByChance.GetValueOrDefault(enabler.Id);

    /// <summary>
    /// Tallies the responses of a file, which holds every ballot at once, and withholds what the mode does not allow.
    /// </summary>
    /// <param name="set">The submitted responses.</param>
    /// <param name="confidentiality">Mode and minimum group.</param>
    /// <param name="invited">How many people were invited; null when not known.</param>
    /// <param name="agreed">What the partnership settled on, by item id; null when nothing.</param>
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

    /// <summary>Puts together what was kept of each revealed ballot.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="confidentiality">Mode and minimum group.</param>
    /// <param name="ballots">The revealed ballots, in the order in which they were opened.</param>
    /// <param name="beside">What stands beside the figures.</param>
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
                ResultOf(item, first.GetValueOrDefault(item.Id), confidentiality, framework.Levels) with
                {
                    HasSecondVote = again.ContainsKey(item.Id),
                    SecondVote =
                        again.TryGetValue(item.Id, out var second) && !second.Figures.IsVoteSuppressed
                            ? ResultOf(item, second, confidentiality, framework.Levels)
                            : null,
                    SecondVoteAverage = second.Figures?.SecondAverage,
                    Agreed = beside.Agreed.GetValueOrDefault(item.Id),
                }
            )
            .ToList();
        var enablers = ballots.FirstOrDefault(ballot => ballot.Ballot.Kind == BallotKind.Enablers);
        return new(
            ballots
                .Where(ballot => ballot.Ballot.Kind != BallotKind.Again)
                .ToDictionary(KeyOfGaps, ballot => ballot.BigGapsByChance, StringComparer.Ordinal)
        )
        {
            Framework = framework,
            Confidentiality = confidentiality,
            Participants = ballots.Max(ballot => ballot.Participants),
            Invited = ballots[0].Invited,
            Agencies = ballots.Select(ballot => ballot.Agencies).FirstOrDefault(agencies => agencies.Count > 0) ?? [],
            AgenciesHeard = ballots.Max(ballot => ballot.AgenciesHeard),
            Items = Ranked(items),
            Themes = [.. framework.Themes.Select(theme => ThemeOf(theme, items, confidentiality.Mode))],
            Notes = beside.Notes,
            Spectrum = SpectrumResult.FromCounts(framework, enablers?.Spectrum ?? []),
            Challenges = ChallengeResult.FromCounts(
                framework,
                ballots.FirstOrDefault(ballot => ballot.Ballot.Kind == BallotKind.Challenges)?.Challenges ?? [],
                beside.ChallengeNotes
            ),
            People = beside.People,
        };
    }

    /// <summary>
    /// The enablers' under nothing, indicators' under their enabler; challenges have no groups to differ.
    /// </summary>
    private static string KeyOfGaps(BallotFigures ballot) =>
        ballot.Ballot.Kind == BallotKind.Challenges ? "challenges" : ballot.Ballot.About;

    private static Dictionary<string, (BallotItemFigures Figures, int? Invited)> ByItem(
        IReadOnlyList<BallotFigures> ballots,
        bool second
    ) =>
        ballots
            .Where(ballot => ballot.Ballot.Kind == BallotKind.Again == second)
            .SelectMany(ballot => ballot.Items, (ballot, figures) => (Figures: figures, ballot.Invited))
            .ToDictionary(one => one.Figures.Item, StringComparer.Ordinal);

    private static ItemResult ResultOf(
        Item item,
        (BallotItemFigures Figures, int? Invited) kept,
        Confidentiality confidentiality,
        int levels
    )
    {
        // An enabler whose ballot is still open: nobody has said anything that may be seen.
        var figures =
            kept.Figures ?? new(item.Id, DisclosedTally.From(Tally.Empty(levels), confidentiality), [], [], []);
        return new(
            item,
            DisclosedFigures.Compute(figures.Everyone, confidentiality.Mode, kept.Invited),
            figures.Agencies,
            figures.Levels
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

    private static ThemeResult ThemeOf(Theme theme, List<ItemResult> items, ConfidentialityMode mode)
    {
        var fewest =
            mode == ConfidentialityMode.Open
                ? ItemSummary.MinScoresForCategory
                : DisclosedFigures.MinScoresForFullDisclosure;
        var tallies = items
            .Where(result => result.Item.IsEnabler && result.Item.Theme == theme)
            .Select(result => result.Figures.Tally)
            .ToList();
        var known = tallies.OfType<Tally>().ToList();
        return known.Count < tallies.Count
            ? new(theme, null, null)
            : new(theme, ThemeMean.Compute(known, fewest), ThemeMean.Format(known, fewest));
    }
}
