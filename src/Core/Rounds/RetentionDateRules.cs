namespace BeyondBoundaries.Core.Rounds;

/// <summary>
/// Checks the retention date of a round: the date on which its answers are deleted. People are told this date before
/// they join.
/// </summary>
public static class RetentionDateRules
{
    /// <summary>
    /// The number of years for which answers are kept unless the partnership chooses another date. This is long enough
    /// for a comparison with the next round.
    /// </summary>
    public const int DefaultYears = 2;

    /// <summary>The maximum number of years between the day on which a date is chosen and the date itself.</summary>
    public const int MaxYears = 6;

    /// <summary>Returns the default date.</summary>
    /// <param name="today">The day on which the date is chosen.</param>
    public static DateOnly GetDefault(DateOnly today) => today.AddYears(DefaultYears);

    /// <summary>Checks a typed date.</summary>
    /// <param name="text">The date as typed, such as <c>31 March 2027</c>.</param>
    /// <param name="today">The day on which the date is chosen.</param>
    /// <param name="promised">
    /// The date in the notice that people see before they join. It is null until a person joins, or until a workbook or
    /// paper sheets are created.
    /// </param>
    /// <returns>The date; or the problem, with the field <c>deleteOn</c>.</returns>
    public static Result<DateOnly> Parse(string? text, DateOnly today, DateOnly? promised)
    {
        if (!UkDate.TryParse(text, out var day))
        {
            return new Problem(
                "no-day",
                $"Enter the date on which answers will be deleted, such as {UkDate.Format(GetDefault(today))}",
                "deleteOn"
            );
        }

        return FindProblem(day, today, promised) is { } problem ? problem : day;
    }

    /// <summary>Returns the problem with a date; null when there is none.</summary>
    public static Problem? FindProblem(DateOnly day, DateOnly today, DateOnly? promised) =>
        day <= today ? new("day-past", "The date on which answers are deleted must be after today", "deleteOn")
        : day > promised
            ? new(
                "day-promised",
                $"The date on which answers are deleted must be on or before {UkDate.Format(promised.Value)}, "
                    + "because the notice that people see before they take part gives that date",
                "deleteOn"
            )
        : day > today.AddYears(MaxYears)
            ? new(
                "day-late",
                "The date on which answers are deleted must be on or before "
                    + $"{UkDate.Format(today.AddYears(MaxYears))}, which is {MaxYears} years from today",
                "deleteOn"
            )
        : null;
}
