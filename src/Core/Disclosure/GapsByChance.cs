using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>How many big differences between groups chance alone would give.</summary>
internal static class GapsByChance
{
    /// <summary>Most steps of dealing that are worth it, about a second. Hundreds of pairs of large groups would take minutes, for a number near 0.</summary>
    private const long MostSteps = 1_000_000_000;

    /// <summary>
    /// The sum of the probabilities, rounded to a whole number, since the exact sum would give tallies away.
    /// Null when no pair has one, or when there are too many large groups.
    /// </summary>
    public static int? Of(IEnumerable<(Tally First, Tally Second)> pairs, ConfidentialityMode mode)
    {
        var counted = pairs.Where(pair => pair.First.N + pair.Second.N <= GroupComparison.MostForChance).ToList();
        return counted.Count == 0 || counted.Sum(Steps) > MostSteps
            ? null
            : (int)Math.Round(GroupComparison.ExpectedByChance(counted, exactAverages: mode == ConfidentialityMode.Open), MidpointRounding.AwayFromZero);
    }

    private static long Steps((Tally First, Tally Second) pair)
    {
        long fewer = Math.Min(pair.First.N, pair.Second.N);
        return fewer * fewer * (pair.First.N + pair.Second.N);
    }
}
