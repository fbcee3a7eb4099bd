namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// The limits on reading a workbook. A file's own statement of its size is never trusted: bytes are counted as they are
/// decompressed.
/// </summary>
internal static class WorkbookLimits
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>The maximum size of a file, in bytes.</summary>
    public const int MaxBytes = 32 * Megabyte;

    /// <summary>The maximum number of files in a workbook.</summary>
    public const int MaxEntries = 2_000;

    /// <summary>
    /// The maximum total size of the parts that are read, in decompressed bytes. Most of this is for empty cells with
    /// formatting, because <see cref="MaxFilledBytes"/> limits the rest of the sheets.
    /// </summary>
    public const int MaxExpandedBytes = 512 * Megabyte;

    /// <summary>
    /// The maximum total size of the sheets without their empty cells and rows, in decompressed bytes.
    /// </summary>
    public const int MaxFilledBytes = 160 * Megabyte;

    /// <summary>
    /// The maximum size, in decompressed bytes, of the part with the shared strings, which is kept in memory. The
    /// same maximum applies to every other part except the sheets.
    /// </summary>
    public const int MaxSharedStringBytes = 32 * Megabyte;

    /// <summary>The maximum number of shared strings.</summary>
    public const int MaxSharedStrings = 500_000;

    /// <summary>
    /// The maximum number of decompressed bytes for each compressed byte, once a part has more than
    /// <see cref="ExpansionRatioThreshold"/> decompressed bytes.
    /// </summary>
    public const int MaxExpansionRatio = 250;

    /// <summary>
    /// The number of decompressed bytes above which <see cref="MaxExpansionRatio"/> applies to a part.
    /// </summary>
    public const int ExpansionRatioThreshold = Megabyte;

    /// <summary>The maximum number of filled cells on all sheets together.</summary>
    public const int MaxCells = 4_000_000;

    /// <summary>The maximum number of characters read from all cells together.</summary>
    public const int MaxCharacters = 24 * Megabyte;

    /// <summary>The maximum number of participants on all sheets together.</summary>
    public const int MaxParticipants = 64_000;

    /// <summary>
    /// The maximum number of bytes from one tag to the next, and of characters in a cell. This is more than the text of
    /// any cell needs.
    /// </summary>
    public const int MaxBytesBetweenTags = Megabyte;

    /// <summary>The maximum depth of nested elements.</summary>
    public const int MaxDepth = 64;

    /// <summary>The maximum number of different names of elements, attributes and namespaces in a part.</summary>
    public const int MaxNames = 10_000;

    /// <summary>The maximum number of sheets in a workbook.</summary>
    public const int MaxSheets = 300;
}
