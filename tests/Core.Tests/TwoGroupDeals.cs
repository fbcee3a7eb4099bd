namespace BeyondBoundaries.Core.Tests;

/// <summary>Goes through every way to divide people into two groups.</summary>
internal static class TwoGroupDeals
{
    /// <summary>
    /// Computes the share of divisions in which the sum of the first group's scores meets a condition.
    /// </summary>
    public static double Share(IReadOnlyList<int> pool, int first, Func<int, bool> holds)
    {
        long all = 0,
            hits = 0;
        Deal(0, first, 0);
        return (double)hits / all;

        void Deal(int at, int left, int sum)
        {
            if (left == 0)
            {
                all++;
                hits += holds(sum) ? 1 : 0;
            }
            else if (pool.Count - at >= left)
            {
                Deal(at + 1, left - 1, sum + pool[at]);
                Deal(at + 1, left, sum);
            }
        }
    }
}
