namespace BeyondBoundaries.Documents.Exports;

/// <summary>The content types of exported files.</summary>
public static class ContentTypes
{
    /// <summary>Comma-separated values in UTF-8.</summary>
    public const string Csv = "text/csv; charset=utf-8";

    /// <summary>An HTML page in UTF-8.</summary>
    public const string Html = "text/html; charset=utf-8";

    /// <summary>JSON.</summary>
    public const string Json = "application/json";

    /// <summary>A PDF file.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>An Excel workbook.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A Word document.</summary>
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>A PowerPoint presentation.</summary>
    public const string Pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    /// <summary>An OpenDocument spreadsheet.</summary>
    public const string Ods = "application/vnd.oasis.opendocument.spreadsheet";

    /// <summary>A calendar (iCalendar) in UTF-8.</summary>
    public const string Calendar = "text/calendar; charset=utf-8";

    /// <summary>A zip archive.</summary>
    public const string Zip = "application/zip";
}
