using System.Globalization;
using System.Text.Unicode;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using CsvHelper;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Reads the CSV file of a plan in the format that <see cref="PlanCsv"/> writes. Returns either the whole plan or every
/// problem with its row and column.
/// </summary>
public static class PlanReader
{
    private const int MaxRows = 10_000;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The content of the file.</param>
    /// <param name="framework">The framework whose enablers the plan is about.</param>
    /// <param name="round">
    /// The name of the plan's round. An action created in another round counts as earlier. If the name is empty because
    /// it is not known, no action counts as earlier.
    /// </param>
    /// <returns>The plan, or every problem with its <see cref="Problem.Location"/>.</returns>
    public static Result<Plan> Read(Stream file, Framework framework, string round = "")
    {
        var problems = new ReadingProblems();
        var priorities = new SortedDictionary<int, PriorityChoice>();
        var entries = new List<PlanEntry>();
        var row = 1;
        var options = ResponsesTableReader.CreateOptions(',') with
        {
            TrimWhitespace = false,
            MaxRecordSize = ResponsesReader.MaxBytesPerRow,
            OnMalformedRecord = malformed =>
                problems.AddOnce(
                    malformed.Reason.ToString(),
                    ResponsesTableReader.DescribeMalformed(malformed.Reason),
                    new(row, 1)
                ),
        };
        try
        {
            using var csv = CsvReader.Create(file, options, leaveOpen: true);
            if (!csv.Read() || !CellsOf(csv).SequenceEqual(PlanCsv.Header, StringComparer.Ordinal))
            {
                problems.Replace(
                    "no-plan",
                    $"this file does not contain a plan; its first row must be {string.Join(",", PlanCsv.Header)}",
                    new(1, 1)
                );
                return Result<Plan>.Failure(problems.ToList());
            }

            for (row++; csv.Read(); row++)
            {
                if (row > MaxRows)
                {
                    problems.Add(
                        "too-many-rows",
                        $"there are more than {MaxRows:N0} rows; reading stopped here",
                        new(row, 1)
                    );
                    break;
                }

                if (!Utf8.IsValid(csv.RawRecord))
                {
                    problems.Replace("not-utf-8", TextEncoding.DescribeProblem(csv.RawRecord), new(row, 1));
                    break;
                }

                var cells = CellsOf(csv);
                if (cells.Any(cell => cell.Length > 0))
                {
                    ReadRow(new(cells, row, framework, round, problems), priorities, entries);
                }
            }
        }
        catch (CsvFormatException)
        {
            problems.Add("no-csv", "this is not a CSV file; save the plan as CSV UTF-8", new(row, 1));
        }

        return problems.Count > 0
            ? Result<Plan>.Failure(problems.ToList())
            : new Plan(priorities.Count == 0 ? null : new([.. priorities.Values], []), entries);
    }

    private static string[] CellsOf(CsvReader csv) =>
        [
            .. Enumerable
                .Range(0, csv.FieldCount)
                .Select(i => SpreadsheetText.Unprotect(csv.GetString(i).Trim('\uFEFF'))),
        ];

    private static void ReadRow(Row row, SortedDictionary<int, PriorityChoice> priorities, List<PlanEntry> entries)
    {
        if (row.Cells.Skip(PlanCsv.Header.Length).Any(cell => cell.Length > 0))
        {
            row.Report(
                PlanCsv.Header.Length + 1,
                "this row has more cells than the first; put text with a comma in quotation marks"
            );
            return;
        }

        if (row.Framework.Find(row[1]) is not { IsEnabler: true } enabler)
        {
            row.Report(2, $"“{row[1]}” is not an enabler; write an ID such as 1.1");
            return;
        }

        ReadPriority(row, enabler.Id, priorities);
        if (row.Cells.Skip(4).All(cell => cell.Length == 0))
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

        foreach (var problem in action.Problems)
        {
            row.Report(ColumnOf(problem.Field), $"{char.ToLowerInvariant(problem.Message[0])}{problem.Message[1..]}");
        }
    }

    /// <summary>Reads a priority, which is repeated in the row of each of its actions.</summary>
    private static void ReadPriority(Row row, string enabler, SortedDictionary<int, PriorityChoice> priorities)
    {
        var (written, choice) = (row[0], new PriorityChoice(enabler, row[3]));
        if (written.Length == 0)
        {
            if (choice.Why.Length > 0)
            {
                row.Report(
                    1,
                    "this row gives a reason but no priority; enter the priority’s number, or leave the reason empty"
                );
            }

            return;
        }

        if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place == 0)
        {
            row.Report(1, "the priority must be a whole number from 1, or empty");
            return;
        }

        if (priorities.TryGetValue(place, out var same) && same.Enabler != enabler)
        {
            row.Report(1, $"priority {place} is already {same.Enabler}; give each enabler its own number");
        }
        else if (priorities.Any(other => other.Key != place && other.Value.Enabler == enabler))
        {
            row.Report(1, $"{enabler} already has another priority; give each enabler one number");
        }
        else if (same is not null && same != choice)
        {
            row.Report(4, $"a row above gives another reason for priority {place}; write the same reason in both rows");
        }
        else
        {
            priorities[place] = choice;
        }
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

    private sealed record Row(string[] Cells, int Number, Framework Framework, string Round, ReadingProblems Problems)
    {
        public string this[int column] => column < Cells.Length ? Cells[column] : "";

        public void Report(int column, string message) => Problems.Add("plan-row", message, new(Number, column));
    }
}
