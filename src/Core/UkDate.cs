using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BeyondBoundaries.Core;

/// <summary>Parses and formats dates as people in the United Kingdom type and read them.</summary>
public static class UkDate
{
    /// <summary>The first year that is accepted. An earlier year must be a typing mistake.</summary>
    public const int MinYear = 2000;

    /// <summary>The last year that is accepted. A later year must be a typing mistake.</summary>
    public const int MaxYear = 2099;

    private static readonly string[] Formats =
    [
        .. WithYear("d/M", "d-M", "d.M", "d MMM", "d MMMM", "d-MMM"),
        "yyyy-M-d",
        "yyyy/M/d",
    ];

    private static readonly string[] MonthFirstFormats = [.. WithYear("M/d", "M-d", "M.d")];

    /// <summary>
    /// Parses a date. If the day comes first, the month can be a number or a name. If the year comes first, all parts
    /// must be numbers.
    /// </summary>
    /// <param name="text">The date as typed, such as <c>31 March 2027</c>, <c>31/3/27</c> or <c>2027-03-31</c>.</param>
    /// <param name="day">The date, when this returns true.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out DateOnly day) => TryParse(text, Formats, out day);

    /// <summary>
    /// Parses a date that is written in numbers with the month first, as in the United States. If
    /// <see cref="TryParse(string?, out DateOnly)"/> parses the same text as a different date, the text is ambiguous.
    /// </summary>
    /// <param name="text">The date, such as <c>3/31/2027</c>.</param>
    /// <param name="day">The date, when this returns true.</param>
    public static bool TryParseMonthFirst([NotNullWhen(true)] string? text, out DateOnly day) =>
        TryParse(text, MonthFirstFormats, out day);

    /// <summary>Formats a date, such as 31 March 2027.</summary>
    public static string Format(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static bool TryParse([NotNullWhen(true)] string? text, string[] formats, out DateOnly day)
    {
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return DateOnly.TryParseExact(
                string.Join(' ', words),
                formats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out day
            ) && day.Year is >= MinYear and <= MaxYear;
    }

    /// <summary>
    /// Adds a year to each format of a day and a month, after the separator that the format already uses. Each format
    /// becomes two: one with a four-digit year, and one with a two-digit year.
    /// </summary>
    private static IEnumerable<string> WithYear(params string[] days) =>
        days.SelectMany(day => (string[])[$"{day}{day[1]}yyyy", $"{day}{day[1]}yy"]);
}
