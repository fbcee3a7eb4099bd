using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Xlsx;
using BeyondBoundaries.Documents.Xlsx.Reading;

namespace BeyondBoundaries.Bench;

/// <summary>The median time of writing a workbook of results, from results in memory to the whole file, and of reading one back.</summary>
internal static class QuickWorkbook
{
    /// <summary>Reading 10,000 back takes half a second each.</summary>
    private const int FewRuns = 7;

    public static void Run()
    {
        foreach (var responses in new[] { 10_000, 10 })
        {
            foreach (var mode in new[] { ConfidentialityMode.Confidential, ConfidentialityMode.Open })
            {
                Time(responses, mode);
            }
        }
    }

    private static void Time(int responses, ConfidentialityMode mode)
    {
        var set = RoundData.Round(responses);
        var results = RoundResults.Of(set, new(mode));
        using var file = new MemoryStream();
        var write = Timed.Of(() =>
        {
            file.SetLength(0);
            ResultsWorkbook.Write(results, set, file);
        });
        write.Say($"write {responses:N0} responses, {mode}", file.Length);
        if (mode == ConfidentialityMode.Open)
        {
            Action read = () =>
            {
                file.Position = 0;
                if (!WorkbookReader.Read(file, set.Framework).Is(out _))
                {
                    throw new InvalidOperationException("What was written is not read.");
                }
            };
            (responses > 1_000 ? Timed.Of(read, FewRuns, FewRuns) : Timed.Of(read)).Say($"read {responses:N0} responses", file.Length);
        }
    }
}
