using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Frameworks;
using BeyondBoundaries.Documents.Json;

namespace BeyondBoundaries.Documents.Exports;

/// <summary>
/// The formats in which a framework can be downloaded. A file in any of these formats can be read back as the same
/// framework.
/// </summary>
public static class FrameworkExports
{
    /// <summary>Every format, in the order in which pages list them.</summary>
    public static IReadOnlyList<ExportFormat<FrameworkDefinition>> All { get; } =
    [
        new("xlsx", ContentTypes.Xlsx, "A workbook you can edit (Excel)", FrameworkWorkbook.Write)
        {
            IsCompressed = true,
        },
        new("csv", ContentTypes.Csv, "A spreadsheet you can edit (CSV)", FrameworkCsv.Write),
        new("json", ContentTypes.Json, "The framework file, for other software (JSON)", FrameworkWriter.Write),
    ];

    /// <summary>Finds a format by its name; null when there is none.</summary>
    public static ExportFormat<FrameworkDefinition>? Find(string name) =>
        All.FirstOrDefault(format => format.Name == name);
}
