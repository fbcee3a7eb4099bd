using System.Text;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.Exports;

/// <summary>Writes the index file of an archive. The index describes each of the other files.</summary>
internal static class ArchiveReadme
{
    private const string NoPdf =
        "There is no PDF in this archive. To make one, open the HTML report in a browser and print it to a PDF file.";

    public static void Write(
        RoundResults results,
        ReportDetails? details,
        IReadOnlyList<ArchivedFile> files,
        Stream file
    )
    {
        var width = files.Max(one => one.Name.Length) + 2;
        string[] lines =
        [
            ReportPage.Title(results.Framework.Definition, details),
            ReportPage.Facts(results, details),
            "",
            "What this archive contains",
            .. files.Select(one => $"  {one.Name.PadRight(width)}{one.Description}"),
            .. files.Any(one => one.Name.EndsWith(".pdf", StringComparison.Ordinal))
                ? Array.Empty<string>()
                : ["", NoPdf],
            "",
            ConfidentialitySection.Heading,
            .. ConfidentialitySection.Sentences(results.Confidentiality).Select(sentence => $"  {sentence}"),
            "",
            ReportPage.Source(results.Framework.Definition),
            "",
        ];
        file.Write(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));
    }
}
