using System.Globalization;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Bench;

/// <summary>Measures the tally and the bare pass in turn, and prints the median of each and of their ratio.</summary>
internal static class TallyMode
{
    /// <summary>The number of responses in a quick run, which is enough if figures are not compared.</summary>
    private const int FewResponses = TallyData.Responses / 10;

    public static void Run(bool isQuick, Action<string> print)
    {
        var (responses, bare, tally) = Measure(isQuick);
        var runs = bare.Count;
        print(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{responses:N0} responses: bare {Median(bare):0.00} ms, tally {Median(tally):0.00} ms, ratio "
                    + $"{Median([.. tally.Zip(bare, (a, b) => a / b)]):0.00} (medians of {runs} runs in turn)"
            )
        );
    }

    /// <summary>Measures the tally and the bare pass in turn, in milliseconds.</summary>
    public static (int Responses, List<double> Bare, List<double> Tally) Measure(bool isQuick)
    {
        var responses = isQuick ? FewResponses : TallyData.Responses;
        var rows = TallyData.Rows(responses);
        var rowsOfGroup = TallyData.RowsOfGroup(responses);
        var (bare, tally) = Timed.InTurn(
            () => BarePass.Run(rows),
            () => TallyCounter.Count(rows, TallyData.Items, TallyData.Levels, rowsOfGroup),
            isQuick ? Effort.Quick : new Effort(60, 51)
        );
        return (responses, bare, tally);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
