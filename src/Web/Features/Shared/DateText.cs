using System.Globalization;
using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>Formats dates and times for pages, in the time zone of the United Kingdom.</summary>
internal static class DateText
{
    private static readonly CultureInfo British = CultureInfo.InvariantCulture;

    /// <summary>Formats a date, such as 14 November 2026.</summary>
    public static string FormatDay(DateTimeOffset time) => LondonTime.From(time).ToString("d MMMM yyyy", British);

    /// <summary>Formats a time of day, such as 10:42.</summary>
    public static string FormatTime(DateTimeOffset time) => LondonTime.From(time).ToString("H:mm", British);

    public static DateOnly GetLondonDate(DateTimeOffset time) => LondonTime.DateOf(time);

    /// <summary>Formats the season of a date, such as Autumn 2026, as a suggested name for a round.</summary>
    public static string FormatSeason(DateTimeOffset time)
    {
        var day = LondonTime.From(time);
        var season = day.Month switch
        {
            12 or 1 or 2 => "Winter",
            >= 3 and <= 5 => "Spring",
            >= 6 and <= 8 => "Summer",
            _ => "Autumn",
        };
        return $"{season} {day.Year}";
    }
}
