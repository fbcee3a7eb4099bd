namespace BeyondBoundaries.Bench.Suite;

/// <summary>
/// Measures most of the figures that have a target (rows A to G) and prints one Markdown table. Where a comparison
/// is possible, it also measures a bare endpoint or program in the same run.
/// </summary>
internal static class SuiteMode
{
    public static async Task Run(Options options, Action<string> print)
    {
        List<SuiteRow> rows =
        [
            .. await FlowSuite.Measure(options, print),
            .. await ResultsSuite.Measure(options),
            TallyRow(options.IsQuick),
            .. await BurstSuite.Measure(options),
            .. FilesSuite.Measure(options.IsQuick),
            .. await StartSuite.Measure(options),
        ];
        print($"Medians, with the lowest and the highest measurement in brackets:\n\n{SuiteRow.Format(rows)}");
    }

    private static SuiteRow TallyRow(bool isQuick)
    {
        var (responses, bare, tally) = TallyMode.Measure(isQuick);
        return new($"C. tally of {responses:N0} responses × 67 items, ms", Figure.Of(tally), Figure.Of(bare));
    }
}
