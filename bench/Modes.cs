using BeyondBoundaries.Bench.Load;
using BeyondBoundaries.Bench.Suite;

namespace BeyondBoundaries.Bench;

/// <summary>
/// Lists the modes that print their own figures. The benchmarks that BenchmarkDotNet runs are separate.
/// </summary>
internal static class Modes
{
    public static IReadOnlyList<Mode> All { get; } =
    [
        new("tally", (options, print) => Now(() => TallyMode.Run(options.IsQuick, print))),
        new("results", (options, print) => Now(() => ResultsMode.Run(options.IsQuick, print))),
        new("workbook", (options, print) => Now(() => WorkbookMode.Run(options.IsQuick, print))),
        new("report", (options, print) => Now(() => ReportMode.Run(options.IsQuick, print))),
        new("reveal", (options, print) => Now(() => RevealMode.Run(options.IsQuick, print))),
        new("suite", SuiteMode.Run),
        new("load flow", FlowLoad.Run),
        new("load live", (options, print) => LiveLoad.Run(options.Programs[0], options.IsQuick, print)),
        new("load rooms", (options, print) => RoomsLoad.Run(options.Programs[0], options.IsQuick, print)),
        new("load busy", (options, print) => BusyLoad.Run(options.Programs, options.IsQuick, print)),
        new("load growth", GrowthLoad.Run),
        new("load results", (options, print) => ResultsLoad.Run(options, print)),
    ];

    /// <summary>Returns the mode that a command line starts with, or null if there is none.</summary>
    public static Mode? Find(string[] words, out string[] rest)
    {
        foreach (var mode in All)
        {
            var length = mode.Name.Split(' ').Length;
            if (string.Join(' ', words.Take(length)) == mode.Name)
            {
                rest = words[length..];
                return mode;
            }
        }

        rest = words;
        return null;
    }

    private static Task Now(Action work)
    {
        work();
        return Task.CompletedTask;
    }
}
