namespace BeyondBoundaries.Core.Rounds;

/// <summary>Decides how often participants may be reminded to submit their answers.</summary>
public static class ReminderRules
{
    /// <summary>The minimum number of days between two reminders to the same person.</summary>
    public const int DaysBetween = 7;

    /// <summary>Returns whether a person may be reminded today.</summary>
    /// <param name="remindedOn">The day of the last reminder; null if there was none.</param>
    /// <param name="today">Today's date in London.</param>
    public static bool IsDue(DateOnly? remindedOn, DateOnly today) =>
        remindedOn is not { } last || last <= GetLatestEarlierDay(today);

    /// <summary>
    /// Returns the cut-off day: people who were last reminded on or before this day may be reminded again today.
    /// </summary>
    public static DateOnly GetLatestEarlierDay(DateOnly today) => today.AddDays(-DaysBetween);
}
