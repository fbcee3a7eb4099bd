using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Core.Rounds;

/// <summary>
/// Decides how long the answers of a round are kept: until a date that people are told before they join.
/// </summary>
public static class Retention
{
    /// <summary>
    /// The usual number of years, unless the partnership chooses another date: long enough to compare with the next
    /// round.
    /// </summary>
    public const int UsualYears = 2;

    /// <summary>The most years from the day of choosing.</summary>
    public const int MostYears = 6;

    /// <summary>Returns the date to suggest.</summary>
    /// <param name="today">The day of choosing.</param>
    public static DateOnly Usual(DateOnly today) => today.AddYears(UsualYears);

    /// <summary>Checks a typed date.</summary>
    /// <param name="text">Such as <c>31 March 2027</c>.</param>
    /// <param name="today">The day of choosing.</param>
    /// <param name="promised">
    /// The date that people were told before they joined; null until a participant joins.
    /// </param>
    /// <returns>The date, or the problem with the field <c>deleteOn</c>.</returns>
    public static Result<DateOnly> From(string? text, DateOnly today, DateOnly? promised)
    {
        if (!DueDay.TryParse(text, out var day))
        {
            return new Problem("no-day", $"Enter the day on which answers are deleted, such as {DueDay.Words(Usual(today))}", "deleteOn");
        }

        return Check(day, today, promised) is { } problem ? problem : day;
    }

    /// <summary>Returns the problem with a date; null when there is none.</summary>
    public static Problem? Check(DateOnly day, DateOnly today, DateOnly? promised) =>
        day <= today ? new("day-past", "The day on which answers are deleted must be after today", "deleteOn")
        : day > promised ? new("day-promised", $"The day must not be later than {DueDay.Words(promised.Value)}: people were told that date before they joined", "deleteOn")
        : day > today.AddYears(MostYears) ? new("day-late", $"The day must be within {MostYears} years: by {DueDay.Words(today.AddYears(MostYears))}", "deleteOn")
        : null;
}
