namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Counts down the bytes that may still be decompressed from all parts together, and the bytes that may still be read
/// from rows and cells with content.
/// </summary>
internal sealed class ExpandedByteCounter
{
    private long left = WorkbookLimits.MaxExpandedBytes;
    private long filled = WorkbookLimits.MaxFilledBytes;

    /// <summary>Counts decompressed bytes.</summary>
    public void Take(int bytes, string part) => Take(ref left, bytes, part);

    /// <summary>Counts the bytes of a sheet without its empty cells and rows.</summary>
    public void TakeFilled(int bytes, string part) => Take(ref filled, bytes, part);

    private static void Take(ref long rest, int bytes, string part)
    {
        rest -= bytes;
        if (rest < 0)
        {
            throw new WorkbookRefusedException(
                "too-large",
                $"{part} is too large when unpacked, so this file cannot be a workbook that people have filled in"
            );
        }
    }
}
