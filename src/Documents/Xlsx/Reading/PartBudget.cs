namespace BeyondBoundaries.Documents.Xlsx.Reading;

/// <summary>How many bytes may still be inflated, over all parts together.</summary>
internal sealed class PartBudget
{
    private long left = WorkbookLimits.ExpandedBytes;

    public void Take(int bytes, string part)
    {
        left -= bytes;
        if (left < 0)
        {
            throw new WorkbookRefusedException("too-large", $"{part} grows too large when it is unpacked; that is no workbook that was filled in");
        }
    }
}
