using System.Text;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.Json;

namespace BeyondBoundaries.Documents.Exports;

/// <summary>The formats in which a comparison of two rounds can be downloaded.</summary>
public static class ComparisonExports
{
    /// <summary>Every format, in the order in which pages list them.</summary>
    public static IReadOnlyList<ExportFormat<ComparisonContent>> All { get; } =
    [
        new(
            "html",
            ContentTypes.Html,
            "What has changed, to read and print (HTML)",
            (content, file) =>
                file.Write(
                    Encoding.UTF8.GetBytes(
                        ComparisonReport.RenderDocument(
                            content.Trend.Comparison,
                            content.Framework,
                            content.Partnership,
                            content.Trend.Before,
                            content.Trend.After
                        )
                    )
                )
        )
        {
            ArchiveName = "comparison.html",
            Description = "What has changed since the previous round, to read or to print.",
        },
        new(
            "csv",
            ContentTypes.Csv,
            "Every figure, for a spreadsheet (CSV)",
            (content, file) => ComparisonCsv.Write(content.Trend.Comparison, file)
        )
        {
            ArchiveName = "comparison.csv",
            Description = "The changes since the previous round, as a table.",
        },
        new(
            "json",
            ContentTypes.Json,
            "Every figure, for other software (JSON)",
            (content, file) => ComparisonJson.Write(content.Trend.Comparison, file)
        )
        {
            ArchiveName = "comparison.json",
            Description = "The changes since the previous round, in a format that other programs can read.",
        },
    ];

    /// <summary>Finds a format by its name; null when there is none.</summary>
    public static ExportFormat<ComparisonContent>? Find(string name) =>
        All.FirstOrDefault(format => format.Name == name);
}
