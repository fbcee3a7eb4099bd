using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>The row with the names of the columns in a file of responses.</summary>
internal sealed class CsvHeader
{
    private const int MaxNamed = 5;

    private readonly ResponseColumn?[] columns;
    private readonly HashSet<int> unnamed = [];

    private CsvHeader(int cells) => columns = new ResponseColumn?[cells];

    /// <summary>The number of cells in the row.</summary>
    public int Count => columns.Length;

    /// <summary>The number of the participants' column, counted from 1.</summary>
    public int Participant { get; private set; }

    /// <summary>The number of the agencies' column, counted from 1; 0 when there is none.</summary>
    public int Agency { get; private set; }

    /// <summary>The number of the column for levels of work, counted from 1; 0 when there is none.</summary>
    public int Level { get; private set; }

    /// <summary>Returns the column at an index counted from 0; null when its name is not known.</summary>
    public ResponseColumn? this[int index] => index < columns.Length ? columns[index] : null;

    /// <summary>Returns whether the column at an index counted from 0 has no name.</summary>
    public bool IsUnnamed(int index) => unnamed.Contains(index);

    /// <summary>
    /// Reads the row. Reports all unknown names as one problem, and each repeated name as a problem of its own. Stops
    /// when there are too many problems.
    /// </summary>
    public static CsvHeader Read(
        IReadOnlyList<string> cells,
        ResponseColumnNames names,
        Framework framework,
        int row,
        ReadingProblems problems
    )
    {
        var header = new CsvHeader(cells.Count);
        var unknown = new List<(string Name, int Column)>();
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Count && problems.Count < ResponsesReader.MaxProblems; i++)
        {
            if (PlainText.IsBlank(cells[i]))
            {
                header.unnamed.Add(i);
            }
            else if (names.Find(cells[i]) is not { } column)
            {
                unknown.Add((cells[i], i + 1));
            }
            else if (!found.TryAdd(column.Title, i + 1))
            {
                problems.AddColumnTwice(cells[i], found[column.Title], new(row, i + 1));
            }
            else
            {
                header.columns[i] = column;
            }
        }

        if (unknown.Count > 0)
        {
            problems.Add("unknown-column", DescribeUnknown(unknown, names, framework), new(row, unknown[0].Column));
        }

        header.Participant = header.Find(ResponseColumn.Participant);
        header.Agency = header.Find("agency");
        header.Level = header.Find("level");
        return header;
    }

    private int Find(string title) => Array.FindIndex(columns, column => column?.Title == title) + 1;

    private static string DescribeUnknown(
        List<(string Name, int Column)> unknown,
        ResponseColumnNames names,
        Framework framework
    )
    {
        var date = unknown.FirstOrDefault(one => names.GuessItem(one.Name) is not null).Name;
        if (date is not null)
        {
            return $"{ResponseColumn.Quote(date)} is a date that a spreadsheet made from "
                + $"“{names.GuessItem(date)}”; format the row as text and type the heading again";
        }

        var listed = LimitedList.Join([.. unknown.Select(one => ResponseColumn.Quote(one.Name))], MaxNamed);
        var many = unknown.Count > 1;
        return $"we do not recognise {(many ? "these column names" : "this column name")}: {listed}; use "
            + "“participant”, “agency”, “level” or the ID of an item in version "
            + $"{ResponseColumn.Quote(framework.Definition.Version)} of the framework ({framework.Items[0].Id} to "
            + $"{framework.Items[^1].Id}), or delete {(many ? "these columns" : "the column")}";
    }
}
