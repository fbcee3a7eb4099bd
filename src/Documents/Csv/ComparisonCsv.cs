using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>Writes the comparison of two rounds as CSV: one row per item.</summary>
public static class ComparisonCsv
{
    private static readonly string[] Header =
    [
        "id",
        "title",
        "scored before",
        "average before",
        "agreement before",
        "scored after",
        "average after",
        "agreement after",
        "change",
        "direction",
        "spread change",
        "agreement change",
        "net change",
        "settled",
        "pairs",
        "pairs up",
        "pairs same",
        "pairs down",
        "pairs change",
        "people",
        "people moved",
        "framework change",
    ];

    /// <summary>
    /// Writes a comparison. A cell is empty if its figure does not exist or is suppressed, with one exception: the
    /// cells for <c>agreement before</c> and <c>agreement after</c> say why there is no category. Rows at the end list
    /// changes in the framework that are not about any of the compared items.
    /// </summary>
    public static void Write(RoundComparison comparison, Stream file) =>
        CsvTable.Write(
            file,
            Header,
            comparison
                .Items.Select(item => Row(item, comparison))
                .Concat(
                    comparison
                        .Wording.Where(change => comparison.Items.All(item => item.Item.Id != change.Id))
                        .Select(Row)
                )
        );

    private static List<object?> Row(WordingChange change) =>
        [
            change.Id.Length == 0 ? "scale" : change.Id,
            .. Enumerable.Repeat<object?>(null, Header.Length - 2),
            change.Sentence,
        ];

    private static List<object?> Row(ItemComparison item, RoundComparison comparison) =>
        [
            item.Item.Id,
            item.Item.Title,
            item.Before.N,
            item.Before.Mean,
            AgreementText.Label(item.Before).ToLowerInvariant(),
            item.After.N,
            item.After.Mean,
            AgreementText.Label(item.After).ToLowerInvariant(),
            item.Change?.Mean,
            item.Change?.MeanFlag is { } mean ? ChangeText.Describe(mean) : null,
            item.Change?.Spread,
            item.Change?.AgreementFlag is { } agreement ? ChangeText.Describe(agreement) : null,
            item.Change?.NetChange,
            item.Change?.Settled,
            item.Paired?.Pairs,
            item.Paired?.Up,
            item.Paired?.Same,
            item.Paired?.Down,
            item.Paired?.Mean,
            item.Paired?.Who is { } who ? ChangeText.Describe(who)
            : item.Words is { } words ? PairedChangeText.Describe(words.Who)
            : null,
            item.Words?.Moved is { } moved ? PairedChangeText.Describe(moved) : null,
            comparison.Wording.FirstOrDefault(change => change.Id == item.Item.Id)?.Sentence,
        ];
}
