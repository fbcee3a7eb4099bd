using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Statistics;

/// <summary>Two camps: more than a quarter stand below a score, more than a quarter above it, and few on it.</summary>
/// <param name="Middle">The score between the camps (m).</param>
/// <param name="Low">People below it.</param>
/// <param name="Between">People on it.</param>
/// <param name="High">People above it.</param>
public sealed record Camps(int Middle, int Low, int Between, int High)
{
    /// <summary>
    /// The two camps of a tally, or null. Of several scores between them: the largest smaller camp, then fewest between, then the lowest.
    /// </summary>
    public static Camps? Of(Tally tally)
    {
        Camps? best = null;
        for (var m = 2; m < tally.Levels; m++)
        {
            var camps = new Camps(m, tally.AtMost(m - 1), tally[m], tally.N - tally.AtMost(m));
            if (camps.AreCamps(tally.N) && (best is null || camps.Beats(best)))
            {
                best = camps;
            }
        }

        return best;
    }

    private int Smaller => Math.Min(Low, High);

    private bool AreCamps(int n) =>
        4L * Low > n && 4L * High > n && Low >= 2 && High >= 2 && 2L * Between < Smaller;

    private bool Beats(Camps other) =>
        Smaller > other.Smaller || (Smaller == other.Smaller && Between < other.Between);
}
