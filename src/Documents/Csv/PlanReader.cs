using System.Globalization;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using CsvHelper;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Reads the CSV file of a plan, as <see cref="PlanCsv"/> writes it: either all of it, or every problem with its row and
/// column.
/// </summary>
public static class PlanReader
{
    private const int MaxRows = 10_000;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The content of the file.</param>
    /// <param name="framework">The framework whose enablers the plan is about.</param>
    /// <param name="round">
    /// The name of the plan's round. An action made in another round is an earlier one. Empty when not known, and then
    /// no action is.
    /// </param>
    /// <returns>The plan, or every problem with its <see cref="Problem.Location"/>.</returns>
    public static Result<Plan> Read(Stream file, Framework framework, string round = "")
    {
        var problems = new List<Problem>();
        var priorities = new SortedDictionary<int, PriorityChoice>();
        var entries = new List<PlanEntry>();
        var isPlan = false;
        var options = CsvReaderOptions.Default with
        {
            Separator = ',',
            DetectSeparatorHint = false,
            HasHeader = false,
            SkipEmptyLines = false,
            MaxRecordSize = ResponsesReader.MaxBytesPerRow,
            OnMalformedRecord = _ => { },
        };
        try
        {
            using var csv = CsvReader.Create(file, options, leaveOpen: true);
            for (var row = 1; row <= MaxRows && csv.Read(); row++)
            {
                string[] cells =
                [
                    .. Enumerable
                        .Range(0, csv.FieldCount)
                        .Select(i => SpreadsheetText.Unprotect(csv.GetString(i).Trim('\uFEFF'))),
                ];
                if (row == 1)
                {
                    isPlan = cells.SequenceEqual(PlanCsv.Header, StringComparer.Ordinal);
                    if (!isPlan)
                    {
                        break;
                    }
                }
                else if (cells.Any(cell => cell.Length > 0))
                {
                    ReadRow(new(cells, row, framework, round), priorities, entries, problems);
                }
            }
        }
        catch (CsvFormatException)
        {
            problems.Add(new("no-csv", "this is not a CSV file; save the plan as CSV UTF-8") { Location = new(1, 1) });
        }

        if (!isPlan && problems.Count == 0)
        {
            problems.Add(
                new(
                    "no-plan",
                    $"this is not the file of a plan; its first row must be {string.Join(",", PlanCsv.Header)}"
                )
                {
                    Location = new(1, 1),
                }
            );
        }

        return problems.Count > 0
            ? Result<Plan>.Failure(problems)
            : new Plan(priorities.Count == 0 ? null : new([.. priorities.Values], []), entries);
    }

    private static void ReadRow(
        Row row,
        SortedDictionary<int, PriorityChoice> priorities,
        List<PlanEntry> entries,
        List<Problem> problems
    )
    {
        if (row.Framework.Find(row[1]) is not { IsEnabler: true } enabler)
        {
            problems.Add(row.Problem(2, $"“{row[1]}” is not an enabler; write an id such as 1.1"));
            return;
        }

        if (row[0].Length > 0)
        {
            if (int.TryParse(row[0], NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place > 0)
            {
                priorities[place] = new(enabler.Id, row[3]);
            }
            else
            {
                problems.Add(row.Problem(1, "the priority must be a whole number from 1, or empty"));
            }
        }

        if (row[4].Length == 0)
        {
            return;
        }

        var action = PlanAction.From(row[4], row[5], row[6], row[7], StatusOf(row[8]));
        if (action.TryGetValue(out var made))
        {
            entries.Add(
                new(
                    new(new Guid(row.Number, 0, 0, new byte[8])),
                    enabler.Id,
                    made,
                    row[9],
                    row.Round.Length > 0 && row[9].Length > 0 && row[9] != row.Round,
                    1,
                    DateTimeOffset.UnixEpoch
                )
            );
            return;
        }

        problems.AddRange(
            action.Problems.Select(problem =>
                row.Problem(
                    ColumnOf(problem.Field),
                    $"{char.ToLowerInvariant(problem.Message[0])}{problem.Message[1..]}"
                )
            )
        );
    }

    private static int ColumnOf(string field) =>
        field switch
        {
            "text" => 5,
            "owner" => 6,
            "person" => 7,
            "due" => 8,
            _ => 9,
        };

    private static string StatusOf(string words) =>
        Enum.GetValues<ActionStatus>()
            .Where(status => ActionText.Describe(status).Equals(words, StringComparison.OrdinalIgnoreCase))
            .Select(status => status.ToString())
            .FirstOrDefault("");

    private sealed record Row(string[] Cells, int Number, Framework Framework, string Round)
    {
        public string this[int column] => column < Cells.Length ? Cells[column] : "";

        public Problem Problem(int column, string message) =>
            new("plan-row", message) { Location = new(Number, column) };
    }
}
