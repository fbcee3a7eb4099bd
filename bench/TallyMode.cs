using System.Diagnostics;
using System.Globalization;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Bench;

/// <summary>Tally and bare pass in turn, and the median of each and of their ratio: a few seconds instead of minutes.</summary>
internal static class QuickTally
{
    private const int Warm = 60;
    private const int Runs = 51;

    public static void Run()
    {
        var rows = TallyData.Rows();
        var rowsOfGroup = TallyData.RowsOfGroup();
        var bare = new List<double>();
        var tally = new List<double>();
        for (var run = -Warm; run < Runs; run++)
        {
            var bareTook = Took(() => BarePass.Run(rows));
            var tallyTook = Took(() => TallyPass.Count(rows, TallyData.Items, TallyData.Levels, rowsOfGroup));
            if (run >= 0)
            {
                bare.Add(bareTook);
                tally.Add(tallyTook);
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"bare {Median(bare):0.00} ms, tally {Median(tally):0.00} ms, ratio {Median([.. tally.Zip(bare, (a, b) => a / b)]):0.00} (medians of {Runs} runs in turn)"));
    }

    private static double Took<T>(Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
