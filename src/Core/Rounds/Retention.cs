using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Core.Rounds;

/// <summary>How long the answers of a round are kept: until a day that people are told before they join.</summary>
public static class Retention
{
    /// <summary>So many years, unless the partnership chooses another day: long enough for the next round to be compared with.</summary>
    public const int UsualYears = 2;

    /// <summary>Never longer than so many years from the day of choosing.</summary>
    public const int MostYears = 6;

    /// <summary>The day to begin from.</summary>
    /// <param name="today">The day of choosing.</param>
    public static DateOnly Usual(DateOnly today) => today.AddYears(UsualYears);

    /// <summary>Checks a day that somebody typed.</summary>
    /// <param name="text">Such as <c>31 March 2027</c>.</param>
    /// <param name="today">The day of choosing.</param>
    /// <param name="promised">The day that people were told before they joined; null while nobody has joined.</param>
    /// <returns>The day, or what is wrong with the field <c>deleteOn</c>.</returns>
    public static Result<DateOnly> From(string? text, DateOnly today, DateOnly? promised)
    {
        if (!DueDay.TryParse(text, out var day))
        {
            return new Problem("no-day", $"Enter the day on which answers are deleted, such as {DueDay.Words(Usual(today))}", "deleteOn");
        }

        return Check(day, today, promised) is { } problem ? problem : day;
    }

    /// <summary>What is wrong with a day; null when nothing is.</summary>
    public static Problem? Check(DateOnly day, DateOnly today, DateOnly? promised) =>
        day <= today ? new("day-past", "The day on which answers are deleted must be after today", "deleteOn")
        : day > promised ? new("day-promised", $"The day must not be later than {DueDay.Words(promised.Value)}: people were told so before they joined", "deleteOn")
        : day > today.AddYears(MostYears) ? new("day-late", $"The day must be within {MostYears} years: by {DueDay.Words(today.AddYears(MostYears))}", "deleteOn")
        : null;
}
