using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The figures of one item for the whole group that may be shown. What may not be shown is null and exists nowhere here.</summary>
public sealed record ShownFigures
{
    /// <summary>Fewest people who scored for everything to be shown, in modes confidential and anonymous.</summary>
    public const int FewestForEverything = 5;

    private ShownFigures()
    {
    }

    /// <summary>How many scored.</summary>
    public required int N { get; init; }

    /// <summary>How many skipped.</summary>
    public required int Skip { get; init; }

    /// <summary>How far the group agrees.</summary>
    public required Category Category { get; init; }

    /// <summary>Where the scores stand.</summary>
    public required Standing Standing { get; init; }

    /// <summary>The counts of each score.</summary>
    public Tallies.Tally? Tally { get; init; }

    /// <summary>Share who scored of those who scored or skipped, 0 to 1.</summary>
    public Fraction? Coverage { get; init; }

    /// <summary>Whether more than a third skipped.</summary>
    public bool? ManySkipped { get; init; }

    /// <summary>The mean in points; to the nearest half point when <see cref="MeanIsCoarse"/>.</summary>
    public Fraction? Mean { get; init; }

    /// <summary>Whether the mean is shown to the nearest half point only, because 3 or 4 people scored.</summary>
    public bool MeanIsCoarse { get; init; }

    /// <summary>The middle score.</summary>
    public Fraction? Median { get; init; }

    /// <summary>Average distance from the middle score, in points.</summary>
    public Fraction? Spread { get; init; }

    /// <summary>Agreement, 0 to 100.</summary>
    public Fraction? AgreementPercent { get; init; }

    /// <summary>Why the group is divided.</summary>
    public Division? Why { get; init; }

    /// <summary>The two camps.</summary>
    public Camps? Camps { get; init; }

    /// <summary>Low or divided; follows from <see cref="Standing"/> and <see cref="Category"/>.</summary>
    public bool? DigDeeper { get; init; }

    /// <summary>Whether one person moving one point would change low or the category.</summary>
    public bool? Borderline { get; init; }

    /// <summary>The lowest and highest mean there could have been had everyone invited scored; null when everyone did.</summary>
    public MeanBounds? Bounds { get; init; }

    /// <summary>How far the mean may be off if those missing resemble those who answered, in points.</summary>
    public double? Margin { get; init; }

    /// <summary>Published measures for analysts; mode open only.</summary>
    public LiteratureMeasures? Analyst { get; init; }

    /// <summary>The mean as pages and files show it, one decimal.</summary>
    public string? MeanDisplay => Mean?.ToText(1);

    /// <summary>The spread as pages and files show it, one decimal.</summary>
    public string? SpreadDisplay => Spread?.ToText(1);

    /// <summary>What may be shown of a whole group.</summary>
    /// <param name="summary">Every figure there is.</param>
    /// <param name="mode">Mode open withholds nothing; the others by how many scored.</param>
    /// <param name="invited">How many people were invited; null when not known.</param>
    public static ShownFigures Of(ItemSummary summary, ConfidentialityMode mode, int? invited = null) =>
        Of(ShownTally.Of(summary, mode), mode, invited);

    /// <summary>The figures that follow from what was kept.</summary>
    /// <param name="shown">What was kept when the ballot was revealed.</param>
    /// <param name="mode">Mode open adds the measures for analysts.</param>
    /// <param name="invited">How many people were invited; null when not known.</param>
    public static ShownFigures Of(ShownTally shown, ConfidentialityMode mode, int? invited = null)
    {
        var always = new ShownFigures { N = shown.N, Skip = shown.Skip, Category = shown.Category, Standing = shown.Standing };
        if (shown.Tally is not { } tally)
        {
            return shown.HalfPoints is not { } halves ? always : always with
            {
                Mean = new Fraction(halves, 2),
                MeanIsCoarse = true,
                DigDeeper = ItemSummary.IsDigDeeper(shown.Standing, shown.Category),
            };
        }

        var summary = ItemSummary.Of(tally);
        return always with
        {
            Tally = tally,
            Coverage = summary.Coverage,
            ManySkipped = summary.ManySkipped,
            Mean = summary.Mean,
            Median = summary.Median,
            Spread = summary.Spread,
            AgreementPercent = summary.AgreementPercent,
            Why = summary.Why,
            Camps = summary.Camps,
            DigDeeper = summary.DigDeeper,
            Borderline = summary.Borderline,
            Bounds = tally.N > 0 && invited is { } people && people != tally.N ? MeanBounds.Of(tally, people) : null,
            Margin = invited is { } asked ? SamplingMargin.Of(tally, asked) : null,
            Analyst = mode == ConfidentialityMode.Open ? LiteratureMeasures.Of(tally) : null,
        };
    }
}
