using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// Two camps, one below and one above a certain score. Each has at least two people, and more than a quarter of those
/// who scored. The number of people between the camps is less than half the number in the smaller camp.
/// </summary>
/// <param name="Middle">The score between the camps.</param>
/// <param name="Low">The number of people who scored below <paramref name="Middle"/>.</param>
/// <param name="Between">The number of people who gave <paramref name="Middle"/>.</param>
/// <param name="High">The number of people who scored above <paramref name="Middle"/>.</param>
public sealed record Camps(int Middle, int Low, int Between, int High)
{
    /// <summary>
    /// Finds the two camps in a tally; null when there are none. If several scores could lie between two camps, the
    /// method prefers the score for which the smaller camp is largest, then the score that the fewest people gave, then
    /// the lowest score.
    /// </summary>
    public static Camps? Find(Tally tally)
    {
        Camps? best = null;
        for (var m = tally.First + 1; m < tally.Last; m++)
        {
            var camps = new Camps(m, tally.CountAtMost(m - 1), tally[m], tally.N - tally.CountAtMost(m));
            if (camps.AreCamps(tally.N) && (best is null || camps.Beats(best)))
            {
                best = camps;
            }
        }

        return best;
    }

    private int Smaller => Math.Min(Low, High);

    private bool AreCamps(int n) => 4L * Low > n && 4L * High > n && Low >= 2 && High >= 2 && 2L * Between < Smaller;

    private bool Beats(Camps other) => Smaller > other.Smaller || (Smaller == other.Smaller && Between < other.Between);
}
