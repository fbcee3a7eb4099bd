namespace BeyondBoundaries.Core;

/// <summary>Converts times to United Kingdom time, which determines when days begin and end.</summary>
public static class LondonTime
{
    // On a machine without time zone data, days begin and end at midnight UTC.
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out var london)
        ? london
        : TimeZoneInfo.Utc;

    /// <summary>Converts a time to United Kingdom time.</summary>
    public static DateTimeOffset From(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Zone);

    /// <summary>Gets the day on which a time falls in the United Kingdom.</summary>
    public static DateOnly DateOf(DateTimeOffset time) => DateOnly.FromDateTime(From(time).DateTime);
}
