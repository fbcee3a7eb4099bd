using System.Diagnostics;
using System.Globalization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Bench;

/// <summary>The median time of all the results of a round of 10,000 responses.</summary>
internal static class QuickResults
{
    private const int Warm = 60;
    private const int Runs = 51;
    private const int Responses = 10_000;

    public static void Run()
    {
        var set = RoundData.Round(Responses);
        var took = new List<double>();
        for (var run = -Warm; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            RoundResults.Of(set, Confidentiality.Default, Responses * 2);
            if (run >= 0)
            {
                took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"results of {Responses:N0} responses {took.Order().ElementAt(Runs / 2):0.00} ms (median of {Runs} runs)"));
    }
}
