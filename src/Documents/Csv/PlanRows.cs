using System.Globalization;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>Collects the priorities and actions in the rows of a plan's table.</summary>
internal sealed class PlanRows(Framework framework, string round, ReadingProblems problems, ReadingRemarks remarks)
{
    private static readonly PlanColumn[] ActionColumns =
    [
        PlanColumn.Action,
        PlanColumn.Owner,
        PlanColumn.Person,
        PlanColumn.Due,
        PlanColumn.Status,
        PlanColumn.Round,
    ];

    private readonly ResponseColumnNames names = new(framework);
    private readonly SortedDictionary<int, PriorityChoice> priorities = [];
    private readonly List<PlanEntry> entries = [];

    public Plan ToPlan() => new(priorities.Count == 0 ? null : new([.. priorities.Values], []), entries);

    public void Read(PlanRow row)
    {
        var written = row[PlanColumn.Enabler];
        if (names.Find(written) is not { } column || framework.Find(column.Title) is not { IsEnabler: true } enabler)
        {
            Report(
                row,
                PlanColumn.Enabler,
                names.GuessItem(written) is { } original
                    ? $"{ResponseColumn.Quote(written)} is a date that a spreadsheet made from “{original}”; "
                        + "format the column as text and type the ID again"
                    : $"{ResponseColumn.Quote(written)} is not an enabler in version "
                        + $"{ResponseColumn.Quote(framework.Definition.Version)} of the framework; write an ID such "
                        + $"as {framework.Enablers[0].Id}"
            );
            return;
        }

        ReadPriority(row, enabler.Id);
        if (ActionColumns.Any(one => row[one].Length > 0))
        {
            ReadAction(row, enabler.Id);
        }
    }

    private void ReadAction(PlanRow row, string enabler)
    {
        var action = PlanAction.From(
            row[PlanColumn.Action],
            NameText.Normalise(row[PlanColumn.Owner]),
            NameText.Normalise(row[PlanColumn.Person]),
            ReadDue(row),
            StatusOf(row[PlanColumn.Status])
        );
        if (!action.TryGetValue(out var made))
        {
            foreach (var problem in action.Problems)
            {
                Report(row, ColumnOf(problem.Field), Explain(row, problem));
            }

            return;
        }

        var madeIn = NameText.Normalise(row[PlanColumn.Round]);
        entries.Add(
            new(
                new(new Guid(row.Number, 0, 0, new byte[8])),
                enabler,
                made,
                madeIn,
                round.Length > 0 && madeIn.Length > 0 && !NameText.AreAlike(madeIn, round),
                1,
                DateTimeOffset.UnixEpoch
            )
        );
    }

    /// <summary>Reads a priority, which is repeated in the row for each of its actions.</summary>
    private void ReadPriority(PlanRow row, string enabler)
    {
        var (written, choice) = (row[PlanColumn.Priority], new PriorityChoice(enabler, row[PlanColumn.Why]));
        if (written.Length == 0)
        {
            if (choice.Why.Length > 0)
            {
                Report(
                    row,
                    PlanColumn.Priority,
                    "this row gives a reason but no priority; enter the priority’s number, or delete the reason"
                );
            }

            return;
        }

        if (
            !int.TryParse(
                WrittenScore.WithoutZeros(written),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var place
            )
            || place == 0
        )
        {
            Report(row, PlanColumn.Priority, "the priority must be a whole number of at least 1, or empty");
            return;
        }

        if (priorities.TryGetValue(place, out var same) && same.Enabler != enabler)
        {
            Report(
                row,
                PlanColumn.Priority,
                $"priority {place} is already used for {same.Enabler}; give each enabler a different number"
            );
        }
        else if (priorities.Any(other => other.Key != place && other.Value.Enabler == enabler))
        {
            Report(
                row,
                PlanColumn.Priority,
                $"{enabler} already has another priority; give each enabler only one number"
            );
        }
        else if (same is { Why.Length: > 0 } && choice.Why.Length > 0 && same != choice)
        {
            Report(
                row,
                PlanColumn.Why,
                $"a row above gives a different reason for priority {place}; write the same reason in both rows"
            );
        }
        else if (same is not { Why.Length: > 0 })
        {
            // People often write the reason in only one of the rows.
            priorities[place] = choice;
        }
    }

    /// <summary>
    /// Returns the due date without the time of day that a spreadsheet may add. If the text would be a different date
    /// with the month first, adds a remark that says how the date was read.
    /// </summary>
    private string ReadDue(PlanRow row)
    {
        var due = NameText.Normalise(row[PlanColumn.Due]);
        due =
            due.EndsWith(" 00:00", StringComparison.Ordinal) || due.EndsWith(" 00:00:00", StringComparison.Ordinal)
                ? due[..due.IndexOf(' ', StringComparison.Ordinal)]
                : due;
        if (UkDate.TryParse(due, out var day) && UkDate.TryParseMonthFirst(due, out var other) && other != day)
        {
            remarks.AddDayFirst(due, day, new(row.Number, row.NumberOf(PlanColumn.Due)));
        }

        return due;
    }

    private static string Explain(PlanRow row, Problem problem)
    {
        var due = row[PlanColumn.Due].Trim();
        return problem.Field != "due" ? $"{char.ToLowerInvariant(problem.Message[0])}{problem.Message[1..]}"
            : UkDate.TryParseMonthFirst(due, out var day)
                ? $"{ResponseColumn.Quote(due)} seems to have the month first; write it as {day:yyyy-MM-dd}, and "
                    + "check all other dates"
            : IsDayNumber(due, out var number)
                ? $"{ResponseColumn.Quote(due)} seems to be the number that a spreadsheet stores for "
                    + $"{UkDate.Format(number)}; format the column as dates, and save the file again"
            : $"{char.ToLowerInvariant(problem.Message[0])}{problem.Message[1..]}";
    }

    /// <summary>Returns whether text is the number that a spreadsheet stores for a date from 2000 to 2099.</summary>
    private static bool IsDayNumber(string text, out DateOnly day)
    {
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days);
        day = isNumber && days is > 36_525 and < 73_051 ? DateOnly.FromDateTime(DateTime.FromOADate(days)) : default;
        return day != default;
    }

    private static PlanColumn ColumnOf(string field) =>
        field switch
        {
            "text" => PlanColumn.Action,
            "owner" => PlanColumn.Owner,
            "person" => PlanColumn.Person,
            "due" => PlanColumn.Due,
            _ => PlanColumn.Status,
        };

    private static string StatusOf(string words) =>
        Enum.GetValues<ActionStatus>()
            .Where(status => NameText.AreAlike(ActionText.Describe(status), words))
            .Select(status => status.ToString())
            .FirstOrDefault("");

    private void Report(PlanRow row, PlanColumn column, string message) =>
        problems.Add("plan-row", message, new(row.Number, row.NumberOf(column)));
}
