namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>Counts down the bytes that may still be inflated from all parts together.</summary>
internal sealed class ExpandedByteCounter
{
    private long left = WorkbookLimits.MaxExpandedBytes;

    public void Take(int bytes, string part)
    {
        left -= bytes;
        if (left < 0)
        {
            throw new WorkbookRefusedException(
                "too-large",
                $"{part} is too large when unpacked; this cannot be a workbook that people filled in"
            );
        }
    }
}
