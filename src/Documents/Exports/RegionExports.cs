using System.Text;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Documents.OpenXml.Docx;
using BeyondBoundaries.Documents.OpenXml.Xlsx;

namespace BeyondBoundaries.Documents.Exports;

/// <summary>The formats in which a region's figures can be downloaded.</summary>
public static class RegionExports
{
    /// <summary>Every format, in the order in which pages list them.</summary>
    public static IReadOnlyList<ExportFormat<RegionContent>> All { get; } =
    [
        new(
            "docx",
            ContentTypes.Docx,
            "Board paper (Word)",
            (content, file) =>
                RegionPaper.Write(content.Renewal, content.Framework, content.Region, content.RenewedOn, file)
        )
        {
            IsCompressed = true,
        },
        new(
            "html",
            ContentTypes.Html,
            "Report to read and print (HTML)",
            (content, file) =>
                file.Write(
                    Encoding.UTF8.GetBytes(
                        RegionReport.RenderDocument(
                            content.Renewal,
                            content.Framework,
                            content.Region,
                            content.RenewedOn
                        )
                    )
                )
        ),
        new(
            "xlsx",
            ContentTypes.Xlsx,
            "Every figure, as a workbook (Excel)",
            (content, file) =>
                RegionWorkbook.Write(content.Renewal, content.Framework, content.Region, content.RenewedOn, file)
        )
        {
            IsCompressed = true,
        },
        new(
            "json",
            ContentTypes.Json,
            "Every figure, for other software (JSON)",
            (content, file) =>
                RegionJson.Write(content.Renewal, content.Framework, content.Region, content.RenewedOn, file)
        ),
    ];

    /// <summary>Finds a format by its name; null when there is none.</summary>
    public static ExportFormat<RegionContent>? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
