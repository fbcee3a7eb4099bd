using System.IO.Compression;
using System.Text;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml.Xlsx;

namespace BeyondBoundaries.Bench.Suite;

/// <summary>
/// Measures rows E and F of the suite's table. Row E compares writing a workbook with packing its finished parts again.
/// Row F compares writing the report, including all charts, with encoding its finished text.
/// </summary>
internal static class FilesSuite
{
    public static IEnumerable<SuiteRow> Measure(bool isQuick)
    {
        foreach (var responses in isQuick ? new[] { 10 } : [10, 10_000])
        {
            yield return Workbook(responses, isQuick ? Effort.Quick : new Effort(100, 21));
        }

        yield return Report(isQuick ? Effort.Quick : Timed.Usual);
    }

    private static SuiteRow Workbook(int responses, Effort effort)
    {
        var set = RoundData.Round(responses);
        var results = RoundResults.Compute(set, new(ConfidentialityMode.Confidential));
        using var file = new MemoryStream();
        ResultsWorkbook.Write(results, set, file);
        var parts = Parts(file);
        using var bareFile = new MemoryStream();
        var (ours, bare) = Timed.InTurn(
            () =>
            {
                file.SetLength(0);
                ResultsWorkbook.Write(results, set, file);
            },
            () => Pack(parts, bareFile),
            effort
        );
        return new($"E. workbook with charts, {responses:N0} responses, ms", Figure.Of(ours), Figure.Of(bare));
    }

    private static SuiteRow Report(Effort effort)
    {
        var results = RoundResults.Compute(RoundData.Round(10_000), Confidentiality.Default);
        var finished = HtmlReport.RenderDocument(results);
        var (ours, bare) = Timed.InTurn(
            () => Encoding.UTF8.GetBytes(HtmlReport.RenderDocument(results)),
            () => Encoding.UTF8.GetBytes(finished),
            effort
        );
        return new("F. report as HTML with all charts, ms", Figure.Of(ours), Figure.Of(bare));
    }

    private static List<(string Name, byte[] Content)> Parts(MemoryStream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        return [.. zip.Entries.Select(entry => (entry.FullName, Content(entry)))];
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static void Pack(List<(string Name, byte[] Content)> parts, MemoryStream file)
    {
        file.SetLength(0);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, content) in parts)
        {
            using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            stream.Write(content);
        }
    }
}
