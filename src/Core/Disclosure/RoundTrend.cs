using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The disclosed changes since the previous round.</summary>
/// <param name="Before">The name of the earlier round.</param>
/// <param name="After">The name of this round.</param>
/// <param name="Comparison">The disclosed comparison of the two rounds.</param>
public sealed record RoundTrend(string Before, string After, RoundComparison Comparison)
{
    /// <summary>The phrase used for the earlier round if its name was not given.</summary>
    public const string UnnamedBefore = "the previous round";

    /// <summary>The name of the earlier round, as a heading shows it.</summary>
    public string BeforeHeading => Before == UnnamedBefore ? "Previous round" : Before;

    /// <summary>The enablers whose averages went up by half a point or more, in document order.</summary>
    public IReadOnlyList<ItemComparison> Up => [.. Enablers.Where(item => item.Change?.MeanFlag == MeanChange.Up)];

    /// <summary>The enablers whose averages went down by half a point or more, in document order.</summary>
    public IReadOnlyList<ItemComparison> Down => [.. Enablers.Where(item => item.Change?.MeanFlag == MeanChange.Down)];

    /// <summary>The number of enablers whose averages can be compared.</summary>
    public int Compared => Enablers.Count(item => item.Change?.MeanFlag is not null);

    /// <summary>Finds the comparison for an item; null when the item is not compared.</summary>
    /// <param name="id">The id of the item.</param>
    public ItemComparison? Find(string id) => Comparison.Items.FirstOrDefault(item => item.Item.Id == id);

    /// <summary>
    /// Returns the changes that people outside the round may see, without the figures for items that only one or two
    /// people scored.
    /// </summary>
    /// <param name="minimumGroup">The minimum group.</param>
    public RoundTrend ForBoard(int minimumGroup) =>
        this with
        {
            Comparison = Comparison with { Items = [.. Comparison.Items.Select(item => item.ForBoard(minimumGroup))] },
        };

    private IEnumerable<ItemComparison> Enablers => Comparison.Items.Where(item => item.Item.IsEnabler);
}
