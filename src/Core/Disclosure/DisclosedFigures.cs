using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The figures of one item for the whole group that may be shown. What may not be shown is null and exists nowhere
/// here.
/// </summary>
public sealed record DisclosedFigures
{
    /// <summary>Fewest people who scored for everything to be shown, in modes confidential and anonymous.</summary>
    public const int MinScoresForFullDisclosure = 5;

    private DisclosedFigures() { }

    /// <summary>How much is disclosed, by how many people scored.</summary>
    public required DisclosureExtent Extent { get; init; }

    /// <summary>How many scored; null when fewer than three did.</summary>
    public required int? N { get; init; }

    /// <summary>How many skipped.</summary>
    public required int? Skip { get; init; }

    /// <summary>Where the scores stand.</summary>
    public required Standing? Standing { get; init; }

    /// <summary>How far the group agrees.</summary>
    public AgreementCategory? Category { get; init; }

    /// <summary>The counts of each score; no skips where <see cref="Skip"/> is null.</summary>
    public Tally? Tally { get; init; }

    /// <summary>Share who scored of those who scored or skipped, 0 to 1.</summary>
    public Fraction? Coverage { get; init; }

    /// <summary>Whether more than a third skipped.</summary>
    public bool? ManySkipped { get; init; }

    /// <summary>The mean in points.</summary>
    public Fraction? Mean { get; init; }

    /// <summary>The middle score.</summary>
    public Fraction? Median { get; init; }

    /// <summary>Average distance from the middle score, in points.</summary>
    public Fraction? Spread { get; init; }

    /// <summary>Agreement, 0 to 100.</summary>
    public Fraction? AgreementPercent { get; init; }

    /// <summary>Why the group is divided.</summary>
    public DivisionKind? Why { get; init; }

    /// <summary>The two camps.</summary>
    public Camps? Camps { get; init; }

    /// <summary>Whether the item is low or divided; null when that is not disclosed.</summary>
    public bool? DigDeeper { get; init; }

    /// <summary>Whether one person moving one point would change low or the category.</summary>
    public bool? Borderline { get; init; }

    /// <summary>
    /// The lowest and highest mean there could have been had everyone invited scored; null when everyone did.
    /// </summary>
    public MeanBounds? Bounds { get; init; }

    /// <summary>How far the mean may be off if those missing resemble those who answered, in points.</summary>
    public double? Margin { get; init; }

    /// <summary>Published measures for analysts; mode open only.</summary>
    public LiteratureMeasures? Analyst { get; init; }

    /// <summary>The mean as pages and files show it, one decimal.</summary>
    public string? MeanDisplay => Mean?.ToText(1);

    /// <summary>The spread as pages and files show it, one decimal.</summary>
    public string? SpreadDisplay => Spread?.ToText(1);

    /// <summary>Computes the figures that follow from a tally and may be shown.</summary>
    /// <param name="tally">The counts of the whole group.</param>
    /// <param name="confidentiality">
    /// Mode open withholds nothing; the others decide by how many scored and answered.
    /// </param>
    /// <param name="invited">How many people were invited; null when not known.</param>
    public static DisclosedFigures Compute(Tally tally, Confidentiality confidentiality, int? invited = null) =>
        Compute(DisclosedTally.From(tally, confidentiality), confidentiality.Mode, invited);

    /// <summary>Computes the figures that follow from what was kept.</summary>
    /// <param name="shown">What was kept when the ballot was revealed.</param>
    /// <param name="mode">Mode open adds the measures for analysts.</param>
    /// <param name="invited">How many people were invited; null when not known.</param>
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
