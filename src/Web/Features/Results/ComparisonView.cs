using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Web.Features.ResultsCache;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>What has changed between two rounds, as shown on pages.</summary>
/// <param name="Comparison">The disclosed comparison.</param>
/// <param name="Framework">The framework of the later round.</param>
/// <param name="Before">The name of the earlier round.</param>
/// <param name="After">The name of the later round.</param>
/// <param name="Facts">The text that says how many people took part in each round.</param>
public sealed record ComparisonView(
    RoundComparison Comparison,
    Framework Framework,
    string Before,
    string After,
    string Facts
)
{
    /// <summary>
    /// Gets the address of the comparison as a file in a given format; null if the page offers no files.
    /// </summary>
    public Func<string, string>? FileLink { get; init; }

    public IReadOnlyList<ItemComparison> Enablers { get; } =
    [.. Comparison.Items.Where(change => change.Item.IsEnabler)];

    public IReadOnlyList<ItemComparison> Indicators { get; } =
    [.. Comparison.Items.Where(change => !change.Item.IsEnabler)];

    /// <summary>Creates the comparison of two stored rounds.</summary>
    public static ComparisonView Create(
        (RoundResultsHeader Head, RevealedResults Revealed) before,
        (RoundResultsHeader Head, RevealedResults Revealed) after
    ) =>
        new(
            after.Revealed.CompareWith(before.Revealed),
            after.Revealed.Results.Framework,
            before.Head.Name,
            after.Head.Name,
            $"{before.Head.Name}: {ResultsHeadingText.Describe(before.Revealed.Results.Participants, 0)} · "
                + $"{after.Head.Name}: {ResultsHeadingText.Describe(after.Revealed.Results.Participants, 0)}"
        );

    /// <summary>
    /// Returns the changes that are described one by one. The other items are only listed, under “About the same” or
    /// “Not compared”.
    /// </summary>
    public static IReadOnlyList<ItemComparison> FindNotable(IReadOnlyList<ItemComparison> changes) =>
        [.. changes.Where(IsNotable)];

    /// <summary>Lists the items that are about the same; empty if there are none.</summary>
    public static string ListSame(IReadOnlyList<ItemComparison> changes) =>
        List(changes.Where(change => !IsNotable(change) && change.Change is { MeanFlag: not null }));

    /// <summary>
    /// Lists the items that cannot be compared, because too few people scored them or the scale has changed; empty if
    /// there are none.
    /// </summary>
    public static string ListTooFew(IReadOnlyList<ItemComparison> changes) =>
        List(changes.Where(change => !IsNotable(change) && change.Change is not { MeanFlag: not null }));

    private static bool IsNotable(ItemComparison change) =>
        change.Change is { MeanFlag: MeanChange.Up or MeanChange.Down }
        || change.Change is { AgreementFlag: AgreementChange.CloserTogether or AgreementChange.FurtherApart }
        || change.Paired is { Who: not null }
        || change.Words is not null;

    private static string List(IEnumerable<ItemComparison> changes) =>
        string.Join("; ", changes.Select(change => change.Item.IsEnabler ? change.Item.Short : change.Item.Id));
}
