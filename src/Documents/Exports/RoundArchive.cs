using System.IO.Compression;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Documents.Zip;

namespace BeyondBoundaries.Documents.Exports;

/// <summary>
/// Writes one zip file with a round's results, any changes since the previous round and any plan, each in every
/// download format. The zip file also contains an index that describes each of the other files.
/// </summary>
public static class RoundArchive
{
    /// <summary>Writes the archive. The same content always gives the same bytes.</summary>
    /// <param name="content">The content of the files.</param>
    /// <param name="file">The file to write to.</param>
    public static void Write(ResultsContent content, Stream file)
    {
        var decided = content with { Plan = content.Plan is { IsEmpty: false } plan ? plan : null };
        ArchivedFile[] files = [.. OfResults(decided), .. ComparisonFiles(decided), .. PlanFiles(decided)];
        DeterministicZip.Write(
            file,
            zip =>
            {
                zip.Add("README.txt", readme => ArchiveReadme.Write(content.Results, content.Details, files, readme));
                foreach (var one in files)
                {
                    zip.Add(
                        one.Name,
                        one.Write,
                        one.IsPacked ? CompressionLevel.NoCompression : CompressionLevel.Fastest
                    );
                }
            }
        );
    }

    private static ArchivedFile Schema { get; } =
        new("results.schema.json", "The structure of the JSON results file (JSON Schema).", WriteSchema);

    /// <summary>
    /// Returns the results files, with the schema next to the file that it describes, and any PDF report next to the
    /// page that it was created from.
    /// </summary>
    private static IEnumerable<ArchivedFile> OfResults(ResultsContent content) =>
        ResultsExports.All.SelectMany(format =>
            From([format], content, content.Details)
                .Concat(
                    format.Name switch
                    {
                        "html" when content.Pdf is { } pdf => [Printed(pdf, content.Details)],
                        "json" => [Schema],
                        _ => [],
                    }
                )
        );

    private static ArchivedFile Printed(byte[] pdf, ReportDetails? details) =>
        new(NameOf("report.pdf", details), "The whole report as a PDF.", file => file.Write(pdf)) { IsPacked = true };

    private static IEnumerable<ArchivedFile> ComparisonFiles(ResultsContent content) =>
        content.Trend is not { } trend
            ? []
            : From(
                ComparisonExports.All,
                new ComparisonContent(trend, content.Results.Framework, content.Details?.Partnership ?? ""),
                content.Details
            );

    private static IEnumerable<ArchivedFile> PlanFiles(ResultsContent content) =>
        content.Plan is null
            ? []
            : From(
                PlanExports.All,
                new PlanContent(content.Plan, content.Results.Framework, content.Details?.Partnership),
                content.Details
            );

    private static IEnumerable<ArchivedFile> From<TContent>(
        IEnumerable<ExportFormat<TContent>> formats,
        TContent content,
        ReportDetails? details
    ) =>
        from format in formats
        where format.ArchiveName is not null && format.IsAvailable(content)
        select new ArchivedFile(
            NameOf(format.ArchiveName!, details),
            format.Description,
            file => format.Write(content, file)
        )
        {
            IsPacked = format.IsCompressed,
        };

    /// <summary>
    /// Returns a file name with the partnership and the round, so that people can tell what the file is after they
    /// extract it from the archive.
    /// </summary>
    private static string NameOf(string archiveName, ReportDetails? details) =>
        ResultsExports.GetFileName(details, archiveName);

    private static void WriteSchema(Stream file)
    {
        using var schema = ShippedSchemas.Open("results");
        schema.CopyTo(file);
    }
}
