using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The part of one item's tally that is disclosed and stored when the ballot is revealed (`shown_item`). All disclosed
/// figures for the whole group are computed from this part.
/// </summary>
/// <param name="N">
/// The number of people who scored; null when it is not disclosed because fewer than three people scored.
/// </param>
/// <param name="Skip">The number of people who skipped; null when not disclosed.</param>
/// <param name="Standing">Whether the scores are low, middle or high; null when not disclosed.</param>
/// <param name="Tally">
/// The tally, if the counts of the scores are disclosed; otherwise null. Its number of skips is 0 where skips are not
/// disclosed.
/// </param>
public sealed record DisclosedTally(int? N, int? Skip, Standing? Standing, Tally? Tally)
{
    /// <summary>
    /// The minimum number of levels that a scale must have for the standing to be shown when only four people scored.
    /// On a shorter scale, the standing reveals the tally in too many cases.
    /// </summary>
    public const int MinLevelsForStanding = 4;

    /// <summary>
    /// The disclosed part of a tally with fewer than three scores: only the fact that there are so few.
    /// </summary>
    public static DisclosedTally TooFew { get; } = new(null, null, null, null);

    /// <summary>The extent to which the item is disclosed.</summary>
    public DisclosureExtent Extent =>
        Tally is not null ? DisclosureExtent.Full
        : Standing is not null ? DisclosureExtent.Standing
        : N is not null ? DisclosureExtent.Number
        : DisclosureExtent.Few;

    /// <summary>Decides which parts of a tally are disclosed.</summary>
    /// <param name="tally">The counts for the whole group.</param>
    /// <param name="confidentiality">
    /// The mode and minimum group. Open mode suppresses nothing; in the other modes, suppression depends on the scale
    /// and on the numbers of people who scored and who skipped.
    /// </param>
    public static DisclosedTally From(Tally tally, Confidentiality confidentiality)
    {
        var standing = StandingRule.Classify(tally);
        if (confidentiality.Mode == ConfidentialityMode.Open)
        {
            return new(tally.N, tally.Skip, standing, tally);
        }

        if (tally.N < Suppression.MinScoresForWholeGroup)
        {
            return TooFew;
        }

        int? skip = tally.N + tally.Skip >= confidentiality.MinimumGroup ? tally.Skip : null;
        if (tally.N < DisclosedFigures.MinScoresForFullDisclosure)
        {
            var isStandingShown = tally.N > Suppression.MinScoresForWholeGroup && tally.Levels >= MinLevelsForStanding;
            return new(tally.N, skip, isStandingShown ? standing : null, null);
        }

        return new(tally.N, skip, standing, skip is null ? tally.WithoutSkips() : tally);
    }
}
