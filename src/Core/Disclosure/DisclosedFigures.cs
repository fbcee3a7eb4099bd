using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The whole group's disclosed figures for one item. Suppressed figures are null, and nothing else in this object
/// contains them.
/// </summary>
public sealed record DisclosedFigures
{
    /// <summary>
    /// The minimum number of people who must have scored an item before its counts, and all figures computed from them,
    /// are shown in confidential and anonymous modes. Skips follow a different rule, which depends on the minimum
    /// group.
    /// </summary>
    public const int MinScoresForFullDisclosure = 5;

    private DisclosedFigures() { }

    /// <summary>The extent to which the item is disclosed.</summary>
    public required DisclosureExtent Extent { get; init; }

    /// <summary>
    /// The number of people who scored; null when it is not disclosed because fewer than three people scored.
    /// </summary>
    public required int? N { get; init; }

    /// <summary>The number of people who skipped; null when not disclosed.</summary>
    public required int? Skip { get; init; }

    /// <summary>Whether the scores are low, middle or high; null when not disclosed.</summary>
    public required Standing? Standing { get; init; }

    /// <summary>The extent to which the group agrees; null when not disclosed.</summary>
    public AgreementCategory? Category { get; init; }

    /// <summary>The counts of each score; the tally's number of skips is 0 where <see cref="Skip"/> is null.</summary>
    public Tally? Tally { get; init; }

    /// <summary>The share of people who scored, among those who scored or skipped, from 0 to 1.</summary>
    public Fraction? Coverage { get; init; }

    /// <summary>Whether more than a third of the answers to the item are skips.</summary>
    public bool? ManySkipped { get; init; }

    /// <summary>The mean, in points.</summary>
    public Fraction? Mean { get; init; }

    /// <summary>The median, in points.</summary>
    public Fraction? Median { get; init; }

    /// <summary>The average distance, in points, between people's scores and the group's median.</summary>
    public Fraction? Spread { get; init; }

    /// <summary>The agreement, from 0 to 100.</summary>
    public Fraction? AgreementPercent { get; init; }

    /// <summary>The reason why the group is divided; null when it is not.</summary>
    public DivisionKind? Why { get; init; }

    /// <summary>The two camps; null when there are none.</summary>
    public Camps? Camps { get; init; }

    /// <summary>Whether the item is low or divided; null when that is not disclosed.</summary>
    public bool? DigDeeper { get; init; }

    /// <summary>
    /// Whether a change of one point in one person's score would change the category, or make the item low or no longer
    /// low.
    /// </summary>
    public bool? Borderline { get; init; }

    /// <summary>
    /// The lowest and the highest mean that would be possible if everyone invited had scored; null when everyone or no
    /// one scored, or when the number invited is not known or is smaller than the number who scored.
    /// </summary>
    public MeanBounds? Bounds { get; init; }

    /// <summary>
    /// The margin of error for the mean, in points, assuming that the people who did not answer would have answered
    /// like those who did. Null when fewer than 30 people scored, or when the number invited is not known or is not
    /// larger than the number who scored.
    /// </summary>
    public double? Margin { get; init; }

    /// <summary>Measures of agreement from the research literature, for analysts; open mode only.</summary>
    public LiteratureMeasures? Analyst { get; init; }

    /// <summary>The labels of a two-level scale; null on a longer scale.</summary>
    public TwoLevelChoice? Choice { get; init; }

    /// <summary>
    /// The mean as pages and files show it: with one decimal place or, on a two-level scale, as the share of people who
    /// chose the second level, such as “58% Yes”.
    /// </summary>
    public string? MeanDisplay =>
        Choice is { } choice && Tally is { N: > 0 } tally ? choice.Share(tally) : Mean?.ToText(1);

    /// <summary>
    /// The mean in points, rounded as in <see cref="MeanDisplay"/>, so that a sentence about two means agrees with the
    /// numbers next to it.
    /// </summary>
    internal Fraction? MeanAsShown =>
        Mean is not { } mean ? null
        : Choice is null ? new Fraction(mean.RoundedParts(10), 10)
        : new Fraction(mean.RoundedParts(100), 100);

    /// <summary>
    /// The quartiles, in points; null when the counts are not disclosed, fewer than five people scored, or the scale
    /// has only two levels.
    /// </summary>
    public Quartiles? Quartiles =>
        Tally is { Levels: > 2 } tally ? BeyondBoundaries.Core.Statistics.Quartiles.Compute(tally) : null;

    /// <summary>The spread as pages and files show it, with one decimal place.</summary>
    public string? SpreadDisplay => Spread?.ToText(1);

    /// <summary>
    /// Returns the figures that people outside the round may see. If only one or two people scored the item, its
    /// figures are left out: only open mode shows these.
    /// </summary>
    internal DisclosedFigures ForBoard(int minimumGroup) =>
        Tally is { N: > 0 and < Suppression.MinScoresForWholeGroup } few
            ? Compute(few, new Confidentiality(ConfidentialityMode.Confidential, minimumGroup))
            : this;

    /// <summary>Computes the disclosed figures for a tally.</summary>
    /// <param name="tally">The counts for the whole group.</param>
    /// <param name="confidentiality">
    /// The mode and minimum group. Open mode suppresses nothing; in the other modes, suppression depends on the scale
    /// and on the numbers of people who scored and who skipped.
    /// </param>
    /// <param name="invited">The number of people invited; null when not known.</param>
    public static DisclosedFigures Compute(Tally tally, Confidentiality confidentiality, int? invited = null) =>
        Compute(DisclosedTally.From(tally, confidentiality), confidentiality.Mode, invited);

    /// <summary>Computes the figures that follow from a disclosed tally.</summary>
    /// <param name="shown">The disclosed tally, as stored at the reveal.</param>
    /// <param name="mode">The mode. Open mode adds the measures for analysts.</param>
    /// <param name="invited">The number of people invited; null when not known.</param>
    public static DisclosedFigures Compute(DisclosedTally shown, ConfidentialityMode mode, int? invited = null)
    {
        var always = new DisclosedFigures
        {
            Extent = shown.Extent,
            N = shown.N,
            Skip = shown.Skip,
            ManySkipped = shown is { N: { } n, Skip: { } skip } && n + skip > 0 ? 3L * skip > (long)n + skip : null,
            Coverage =
                shown is { N: { } scored, Skip: { } skipped } && scored + skipped > 0
                    ? new Fraction(scored, (long)scored + skipped)
                    : null,
            Standing = shown.Standing,
        };
        if (shown.Tally is not { } tally)
        {
            return always with
            {
                DigDeeper = shown.Standing == BeyondBoundaries.Core.Statistics.Standing.Low ? true : null,
            };
        }

        var summary = ItemSummary.Compute(tally);
        return always with
        {
            Tally = tally,
            Category = summary.Category,
            Mean = summary.Mean,
            Median = summary.Median,
            Spread = summary.Spread,
            AgreementPercent = summary.AgreementPercent,
            Why = summary.Why,
            Camps = summary.Camps,
            DigDeeper = summary.DigDeeper,
            Borderline = summary.Borderline,
            Bounds =
                tally.N > 0 && invited is { } people && people != tally.N ? MeanBounds.Compute(tally, people) : null,
            Margin = invited is { } asked ? SamplingMargin.Compute(tally, asked) : null,
            Analyst = mode == ConfidentialityMode.Open ? LiteratureMeasures.Compute(tally) : null,
        };
    }
}
