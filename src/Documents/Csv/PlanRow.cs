namespace BeyondBoundaries.Documents.Csv;

/// <summary>A row in a plan's table.</summary>
/// <param name="Cells">The text in each of its cells.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Header">The names of the columns.</param>
internal sealed record PlanRow(string[] Cells, int Number, PlanHeader Header)
{
    /// <summary>Returns the text in a column; empty if the row or the table does not have that column.</summary>
    public string this[PlanColumn column] =>
        Header.IndexOf(column) is >= 0 and var index && index < Cells.Length ? Cells[index] : "";

    /// <summary>Returns the number of a column, counted from 1; 1 if the table does not have the column.</summary>
    public int NumberOf(PlanColumn column) => Math.Max(0, Header.IndexOf(column)) + 1;
}
