namespace BeyondBoundaries.Documents.Xlsx.Reading;

/// <summary>
/// Counts down the cells, and the characters of text, that may still be read from all sheets together.
/// </summary>
internal sealed class CellCount
{
    private int cells = WorkbookLimits.Cells;
    private int characters = WorkbookLimits.Characters;

    public void Take(string sheet)
    {
        if (--cells < 0)
        {
            throw new WorkbookRefusedException("too-many-cells", $"the workbook has more than {WorkbookLimits.Cells:N0} cells; reading stopped on the sheet {Csv.ResponseColumn.Quoted(sheet)}");
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
