using System.Globalization;

namespace BeyondBoundaries.Web.Platform;

/// <summary>Days as pages write them, in the time of the United Kingdom.</summary>
internal static class Dates
{
    private static readonly CultureInfo British = CultureInfo.InvariantCulture;

    // A machine without time zones tells days in UTC.
    private static readonly TimeZoneInfo London = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out var london) ? london : TimeZoneInfo.Utc;

    /// <summary>Such as 14 November 2026.</summary>
    public static string Day(DateTimeOffset time) => Local(time).ToString("d MMMM yyyy", British);

    /// <summary>Such as 10:42.</summary>
    public static string TimeOfDay(DateTimeOffset time) => Local(time).ToString("H:mm", British);

    /// <summary>The day in London.</summary>
    public static DateOnly DateOf(DateTimeOffset time) => DateOnly.FromDateTime(Local(time).DateTime);

    /// <summary>Such as Autumn 2026: a name to begin from.</summary>
    public static string Season(DateTimeOffset time)
    {
        var day = Local(time);
        var season = day.Month switch
        {
            12 or 1 or 2 => "Winter",
            >= 3 and <= 5 => "Spring",
            >= 6 and <= 8 => "Summer",
            _ => "Autumn",
        };
        return $"{season} {day.Year}";
    }

    private static DateTimeOffset Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, London);
}
