using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>The row with the names of a plan's columns. The columns can be in any order.</summary>
internal sealed class PlanHeader
{
    /// <summary>The minimum number of known columns in a header.</summary>
    private const int MinKnown = 4;

    private static readonly PlanColumn[] Required = [PlanColumn.Enabler, PlanColumn.Action, PlanColumn.Status];

    private readonly PlanColumn?[] columns;
    private readonly HashSet<int> unnamed = [];

    private PlanHeader(int cells) => columns = new PlanColumn?[cells];

    /// <summary>The number of cells in the row.</summary>
    public int Count => columns.Length;

    /// <summary>Returns the column at an index counted from 0; null when its name is not known.</summary>
    public PlanColumn? this[int index] => index < columns.Length ? columns[index] : null;

    /// <summary>
    /// Returns how many different columns of a plan are named in a row; 0 if the row is not a header.
    /// </summary>
    public static int CountKnown(IReadOnlyList<string> cells)
    {
        var known = cells.Select(Find).OfType<PlanColumn>().ToHashSet();
        return known.Contains(PlanColumn.Enabler) && known.Count >= MinKnown ? known.Count : 0;
    }

    public static PlanHeader Read(
        IReadOnlyList<string> cells,
        int row,
        ReadingProblems problems,
        ReadingRemarks remarks
    )
    {
        var header = new PlanHeader(cells.Count);
        var unknown = new List<string>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (PlainText.IsBlank(cells[i]))
            {
                header.unnamed.Add(i);
            }
            else if (Find(cells[i]) is not { } column)
            {
                unknown.Add(ResponseColumn.Quote(cells[i]));
            }
            else if (header.IndexOf(column) is >= 0 and var first)
            {
                problems.AddColumnTwice(cells[i], first + 1, new(row, i + 1));
            }
            else
            {
                header.columns[i] = column;
            }
        }

        header.ReportMissing(row, problems, remarks);
        if (unknown.Count > 0)
        {
            var subject =
                unknown.Count == 1
                    ? "this column is not part of a plan and was"
                    : "these columns are not part of a plan and were";
            remarks.Add("unknown-column", $"{subject} ignored: {string.Join(", ", unknown)}", new(row, 1));
        }

        return header;
    }

    /// <summary>Returns the index of a column, counted from 0; -1 if there is none.</summary>
    public int IndexOf(PlanColumn column) => Array.IndexOf(columns, column);

    /// <summary>Returns whether the column at an index counted from 0 has no name.</summary>
    public bool IsUnnamed(int index) => unnamed.Contains(index);

    /// <summary>Returns whether the column at an index contains text that people write.</summary>
    public bool IsText(int index) =>
        this[index] is not (PlanColumn.Priority or PlanColumn.Enabler or PlanColumn.Due or PlanColumn.Status);

    private void ReportMissing(int row, ReadingProblems problems, ReadingRemarks remarks)
    {
        var missing = Enum.GetValues<PlanColumn>()
            .Where(column => column != PlanColumn.Title && IndexOf(column) < 0)
            .ToLookup(column => Required.Contains(column), column => $"“{PlanCsv.NameOf(column)}”");
        if (missing[true].Any())
        {
            problems.Add(
                "no-column",
                missing[true].Count() == 1
                    ? $"the column {missing[true].Single()} is missing; add its name to this row"
                    : $"these columns are missing: {string.Join(", ", missing[true])}; add their names to this row",
                new(row, 1)
            );
        }

        if (missing[false].Any())
        {
            var subject =
                missing[false].Count() == 1 ? "this column is missing, so its" : "these columns are missing, so their";
            remarks.Add(
                "no-column",
                $"{subject} values are treated as empty: {string.Join(", ", missing[false])}",
                new(row, 1)
            );
        }
    }

    private static PlanColumn? Find(string heading) =>
        heading.Length <= 40
        && Array.FindIndex(PlanCsv.Header, name => NameText.AreAlike(name, heading)) is >= 0 and var index
            ? (PlanColumn)index
            : null;
}
