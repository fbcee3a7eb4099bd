namespace BeyondBoundaries.Core.Rounds;

/// <summary>Checks closing dates. A closing date is only a reminder; the facilitator closes the round.</summary>
public static class ClosingDateRules
{
    /// <summary>Checks a typed date.</summary>
    /// <param name="text">The date as typed, such as <c>31 March 2027</c>.</param>
    /// <param name="today">The day on which the date is chosen.</param>
    /// <param name="deleteOn">The day on which the answers are deleted.</param>
    /// <returns>
    /// The date, from today to the day before the answers are deleted; or the problem, with the field <c>closesOn</c>.
    /// </returns>
    public static Result<DateOnly> Parse(string? text, DateOnly today, DateOnly deleteOn) =>
        !UkDate.TryParse(text, out var day)
            ? Invalid($"Enter the closing date, such as {UkDate.Format(today.AddDays(21))}, or leave this empty")
        : day < today ? Invalid("The closing date must be today or in the future")
        : day >= deleteOn
            ? Invalid(
                $"The closing date must be before {UkDate.Format(deleteOn)}, the day on which the answers are deleted"
            )
        : day;

    /// <summary>Counts the days until a closing date: 0 on the day itself, negative when it has passed.</summary>
    public static int CountDaysLeft(DateOnly closesOn, DateOnly today) => closesOn.DayNumber - today.DayNumber;

    private static Problem Invalid(string message) => new("closing-date", message, "closesOn");
}
