namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Identifies a zip file that is not an Excel workbook and, if the file may contain responses, explains what to do with
/// it.
/// </summary>
internal static class OtherZipFile
{
    private static readonly (string Part, string Words)[] Kinds =
    [
        (
            "content.xml",
            "this is an OpenDocument file; if it is a spreadsheet, open it in LibreOffice, choose File > Save "
                + "As, and choose the type “Excel 2007–365 (.xlsx)”"
        ),
        ("Index/", "this is a Numbers file; in Numbers, choose File > Export To > Excel"),
        ("Index.zip", "this is a Numbers file; in Numbers, choose File > Export To > Excel"),
        ("word/document.xml", "this is a Word document, not an Excel workbook"),
        ("ppt/presentation.xml", "this is a PowerPoint presentation, not an Excel workbook"),
        ("responses.csv", "this is a zip file; unpack it and use the file responses.csv in it"),
    ];

    /// <summary>Creates the exception that refuses a file with these parts.</summary>
    public static WorkbookRefusedException Refuse(IReadOnlyCollection<string> parts) =>
        new(
            "no-workbook",
            Kinds.FirstOrDefault(kind => parts.Any(part => part.StartsWith(kind.Part, StringComparison.Ordinal))).Words
                ?? "this is a zip file, not an Excel workbook; save your spreadsheet as an Excel workbook (.xlsx)"
        );
}
