using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.OpenXml.Xlsx;
using BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

namespace BeyondBoundaries.Bench;

/// <summary>
/// Measures the time to write a workbook, from results in memory to the whole file, and the time to read one.
/// </summary>
internal static class WorkbookMode
{
    /// <summary>Fewer runs for reading 10,000 responses, because each takes half a second.</summary>
    private static readonly Effort Few = new(7, 7);

    public static void Run(bool isQuick, Action<string> print)
    {
        foreach (var responses in isQuick ? new[] { 100, 10 } : [10_000, 10])
        {
            foreach (var mode in new[] { ConfidentialityMode.Confidential, ConfidentialityMode.Open })
            {
                Time(responses, mode, isQuick ? Effort.Quick : Timed.Usual, print);
            }
        }
    }

    private static void Time(int responses, ConfidentialityMode mode, Effort effort, Action<string> print)
    {
        var set = RoundData.Round(responses);
        var results = RoundResults.Compute(set, new(mode));
        using var file = new MemoryStream();
        var write = Timed.Of(
            () =>
            {
                file.SetLength(0);
                ResultsWorkbook.Write(results, set, file);
            },
            effort
        );
        print(write.Line($"write {responses:N0} responses, {mode}", file.Length));
        if (mode == ConfidentialityMode.Open)
        {
            Action read = () =>
            {
                file.Position = 0;
                if (!WorkbookReader.Read(file, set.Framework).TryGetValue(out _))
                {
                    throw new InvalidOperationException("The workbook that was written cannot be read back.");
                }
            };
            var timed = Timed.Of(read, responses > 1_000 ? Few : effort);
            print(timed.Line($"read {responses:N0} responses", file.Length));
        }
    }
}
