namespace BeyondBoundaries.Documents.Xlsx.Reading;

/// <summary>How many cells, and how many characters of text, may still be read over all sheets together.</summary>
internal sealed class CellCount
{
    private int cells = WorkbookLimits.Cells;
    private int characters = WorkbookLimits.Characters;

    public void Take(string sheet)
    {
        if (--cells < 0)
        {
            throw new WorkbookRefusedException("too-many-cells", $"the workbook has more than {WorkbookLimits.Cells:N0} cells; reading stopped in the sheet {Csv.ResponseColumn.Quoted(sheet)}");
        }
    }

    public void TakeText(int length)
    {
        characters -= length;
        if (characters < 0)
        {
            throw new WorkbookRefusedException("too-much-text", $"the workbook has more than {WorkbookLimits.Characters:N0} characters of text");
        }
    }
}
