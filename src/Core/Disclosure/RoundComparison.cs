using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>What changed between two rounds of the same framework, as it may be shown.</summary>
/// <param name="Items">Items in document order: every enabler, and the indicators that somebody answered in either round.</param>
public sealed record RoundComparison(IReadOnlyList<ItemComparison> Items)
{
    /// <summary>Compares two rounds; people are matched by <see cref="Response.Participant"/>, never in mode anonymous.</summary>
    /// <param name="before">The earlier round.</param>
    /// <param name="after">The later round, of the same framework and mode.</param>
    /// <param name="confidentiality">Mode and minimum group of both.</param>
    public static RoundComparison Of(ResponseSet before, ResponseSet after, Confidentiality confidentiality)
    {
        var earlier = TallyCube.Of(before);
        var later = TallyCube.Of(after);
        var pairs = confidentiality.Mode == ConfidentialityMode.Anonymous ? [] : PairsOf(before, after);
        return new([.. after.Framework.Items
            .Select(item => ItemComparison.Of(item, earlier.Everyone(item), later.Everyone(item), PairTable(item, after.Framework.Levels, pairs), confidentiality))
            .Where(item => item.Item.IsEnabler || item.Before.N + item.Before.Skip + item.After.N + item.After.Skip > 0)]);
    }

    private static List<(Response Before, Response After)> PairsOf(ResponseSet before, ResponseSet after)
    {
        var earlier = before.Responses.ToDictionary(response => response.Participant, StringComparer.Ordinal);
        return [.. after.Responses
            .Where(response => earlier.ContainsKey(response.Participant))
            .Select(response => (earlier[response.Participant], response))];
    }

    /// <summary>People at [score before − 1, score after − 1].</summary>
    private static int[,] PairTable(Item item, int levels, List<(Response Before, Response After)> pairs)
    {
        var table = new int[levels + 1, levels + 1];
        foreach (var (before, after) in pairs)
        {
            if (before.Answers[item].IsScore && after.Answers[item].IsScore)
            {
                table[before.Answers[item].Code - 1, after.Answers[item].Code - 1]++;
            }
        }

        return table;
    }
}
