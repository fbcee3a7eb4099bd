namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Counts down the cells, and the characters of text, that may still be read from all sheets together.
/// </summary>
internal sealed class CellCounter
{
    private int cells = WorkbookLimits.MaxCells;
    private int characters = WorkbookLimits.MaxCharacters;

    public void Take(string sheet)
    {
        if (--cells < 0)
        {
            throw new WorkbookRefusedException(
                "too-many-cells",
                $"the workbook has more than {WorkbookLimits.MaxCells:N0} filled cells; reading stopped on the "
                    + $"sheet {BeyondBoundaries.Documents.Csv.ResponseColumn.Quote(sheet)}"
            );
        }
    }

    public void TakeText(int length)
    {
        characters -= length;
        if (characters < 0)
        {
            throw new WorkbookRefusedException(
                "too-much-text",
                $"the workbook has more than {WorkbookLimits.MaxCharacters:N0} characters of text"
            );
        }
    }
}
