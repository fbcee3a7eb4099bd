using System.Text;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.Exports;

/// <summary>The formats in which a comparison of separate rounds can be downloaded.</summary>
public static class SideBySideExports
{
    /// <summary>Every format, in the order in which pages list them.</summary>
    public static IReadOnlyList<ExportFormat<SideBySideContent>> All { get; } =
    [
        new(
            "html",
            ContentTypes.Html,
            "The rounds side by side, to read and print (HTML)",
            (content, file) =>
                file.Write(
                    Encoding.UTF8.GetBytes(SideBySideReport.RenderDocument(content.Comparison, content.Partnership))
                )
        ),
        new(
            "csv",
            ContentTypes.Csv,
            "Every average, for a spreadsheet (CSV)",
            (content, file) => SideBySideCsv.Write(content.Comparison, file)
        ),
    ];

    /// <summary>Finds a format by its name; null when there is none.</summary>
    public static ExportFormat<SideBySideContent>? Find(string name) =>
        All.FirstOrDefault(format => format.Name == name);
}
