using System.Runtime.CompilerServices;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// Deals a tally to blocks of given sizes in every possible way. Each way is a filling: the counts of each block, as
/// a reader of the
/// results could imagine them. The methods that run a hundred thousand times are compiled fully at their first call:
/// a reveal is rare.
/// </summary>
internal sealed class Fillings
{
    private readonly int[] sizes;
    private readonly int[] left;
    private readonly int[] filling;
    private readonly Func<int[], bool> visit;

    private Fillings(int[] tally, int[] sizes, Func<int[], bool> visit)
    {
        this.sizes = sizes;
        this.visit = visit;
        left = [.. tally];
        filling = new int[sizes.Length * tally.Length];
    }

    /// <summary>Counts the fillings (`count_fillings`), up to a limit.</summary>
    /// <param name="tally">The counts [c1 … cK] of everyone.</param>
    /// <param name="sizes">How many people each block has; together all of them.</param>
    /// <param name="limit">Where to stop counting.</param>
    /// <returns>How many there are; more than <paramref name="limit"/> when there are more.</returns>
    public static long Count(int[] tally, int[] sizes, long limit = long.MaxValue - 1)
    {
        var count = 0L;
        ForEach(tally, sizes, _ => ++count <= limit);
        return count;
    }

    /// <summary>Visits every filling.</summary>
    /// <param name="tally">The counts [c1 … cK] of everyone.</param>
    /// <param name="sizes">How many people each block has; together all of them.</param>
    /// <param name="visit">
    /// Gets the counts of each block, one block after the other, in an array that changes afterwards; returns false
    /// to stop.
    /// </param>
    public static void ForEach(int[] tally, int[] sizes, Func<int[], bool> visit) => new Fillings(tally, sizes, visit).Deal(0, 0, sizes[0]);

    /// <summary>
    /// Deals to one block the people of one score and of all higher ones, then goes on to the next block.
    /// </summary>
    /// <param name="block">The block.</param>
    /// <param name="score">The score, from 0.</param>
    /// <param name="need">How many people the block still needs.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Deal(int block, int score, int need)
    {
        var at = (block * left.Length) + score;
        if (block == sizes.Length - 1)
        {
            left.CopyTo(filling, at);
            return visit(filling);
        }

        if (score == left.Length - 1)
        {
            return Take(at, score, need, block + 1, 0, sizes[block + 1]);
        }

        var higher = 0;
        for (var other = score + 1; other < left.Length; other++)
        {
            higher += left[other];
        }

        for (var people = Math.Max(0, need - higher); people <= Math.Min(left[score], need); people++)
        {
            if (!Take(at, score, people, block, score + 1, need - people))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Take(int at, int score, int people, int nextBlock, int nextScore, int need)
    {
        filling[at] = people;
        left[score] -= people;
        var goOn = Deal(nextBlock, nextScore, need);
        left[score] += people;
        return goOn;
    }
}
