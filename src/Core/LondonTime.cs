namespace BeyondBoundaries.Core;

/// <summary>Converts times to the time of the United Kingdom, in which days begin and end for everyone who uses this.</summary>
public static class LondonTime
{
    // A machine without time zones tells days in UTC.
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out var london) ? london : TimeZoneInfo.Utc;

    /// <summary>Converts a time.</summary>
    public static DateTimeOffset From(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Zone);

    /// <summary>Gets the day on which a time falls.</summary>
    public static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(From(time).DateTime);
}
