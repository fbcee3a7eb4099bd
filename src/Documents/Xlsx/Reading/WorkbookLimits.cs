namespace BeyondBoundaries.Documents.Xlsx.Reading;

/// <summary>How much of a workbook is read. What a file says of its own size is never believed: bytes are counted while they are inflated.</summary>
internal static class WorkbookLimits
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Most bytes a file may have.</summary>
    public const int Bytes = 32 * Megabyte;

    /// <summary>Most files a workbook may consist of.</summary>
    public const int Entries = 2_000;

    /// <summary>Most bytes that the parts which are read may have together, inflated.</summary>
    public const int ExpandedBytes = 160 * Megabyte;

    /// <summary>Most bytes that the part with the texts may have, inflated: it is kept in memory.</summary>
    public const int TextBytes = 32 * Megabyte;

    /// <summary>Most texts in that part.</summary>
    public const int Texts = 500_000;

    /// <summary>Most inflated bytes for each byte, once a part has a million.</summary>
    public const int Ratio = 250;

    /// <summary>From how many inflated bytes on the ratio counts.</summary>
    public const int RatioFrom = Megabyte;

    /// <summary>Most cells.</summary>
    public const int Cells = 4_000_000;

    /// <summary>Most characters that are taken from cells in all.</summary>
    public const int Characters = 24 * Megabyte;

    /// <summary>Most participants on all sheets together.</summary>
    public const int Participants = 64_000;

    /// <summary>Most bytes from one tag to the next: longer than any cell's text.</summary>
    public const int BytesBetweenTags = Megabyte;

    /// <summary>Deepest nesting of elements.</summary>
    public const int Depth = 64;

    /// <summary>Most different names of elements, attributes and namespaces.</summary>
    public const int Names = 10_000;

    /// <summary>Most sheets.</summary>
    public const int Sheets = 300;
}
