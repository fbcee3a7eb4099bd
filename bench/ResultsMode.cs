using System.Diagnostics;
using System.Globalization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Bench;

/// <summary>Measures the time to compute all the results of a round with 10,000 responses.</summary>
internal static class ResultsMode
{
    private const int Responses = 10_000;

    public static void Run(bool isQuick, Action<string> print)
    {
        var (warm, runs) = isQuick ? Effort.Quick : new Effort(60, 51);
        var set = RoundData.Round(Responses);
        var took = new List<double>();
        for (var run = -warm; run < runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            RoundResults.Compute(set, Confidentiality.Default, Responses * 2);
            if (run >= 0)
            {
                took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        var median = took.Order().ElementAt(runs / 2);
        print(
            string.Create(
                CultureInfo.InvariantCulture,
                $"results of {Responses:N0} responses: {median:0.00} ms (median of {runs} runs)"
            )
        );
    }
}
