using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// What is kept of one item's tally once its ballot is revealed (`shown_item`). All figures that may be shown follow
/// from it, and no others.
/// </summary>
/// <param name="N">How many scored; null when fewer than three did.</param>
/// <param name="Skip">How many skipped; null when that is not disclosed.</param>
/// <param name="Standing">Where the scores stand; null when that is not disclosed.</param>
/// <param name="Tally">
/// The counts, where everything is disclosed, with no skips when these are not; otherwise null.
/// </param>
public sealed record DisclosedTally(int? N, int? Skip, Standing? Standing, Tally? Tally)
{
    /// <summary>Nothing but that fewer than three scored.</summary>
    public static DisclosedTally TooFew { get; } = new(null, null, null, null);

    /// <summary>How much is disclosed.</summary>
    public DisclosureExtent Extent =>
        Tally is not null ? DisclosureExtent.Full
        : Standing is not null ? DisclosureExtent.Standing
        : N is not null ? DisclosureExtent.Number
        : DisclosureExtent.Few;

    /// <summary>Decides what is disclosed of a tally.</summary>
    /// <param name="tally">The counts of the whole group.</param>
    /// <param name="confidentiality">
    /// Mode open withholds nothing; the others decide by how many scored and answered.
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
            // On a scale of three, the standing of four people is their tally in too many cases.
            var isStandingShown = tally.N > Suppression.MinScoresForWholeGroup && tally.Levels > 3;
            return new(tally.N, skip, isStandingShown ? standing : null, null);
        }

        return new(tally.N, skip, standing, skip is null ? tally.WithoutSkips() : tally);
    }
}
