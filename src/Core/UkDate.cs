using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BeyondBoundaries.Core;

/// <summary>Parses and writes dates as people in the United Kingdom type and read them.</summary>
public static class UkDate
{
    /// <summary>The first year that is accepted. An earlier year must be a typing mistake.</summary>
    public const int MinYear = 2000;

    /// <summary>The last year that is accepted. A later year must be a typing mistake.</summary>
    public const int MaxYear = 2099;

    private static readonly string[] Formats =
    [
        .. from day in new[] { "d/M", "d-M", "d.M", "d MMM", "d MMMM" }
        from year in new[] { "yyyy", "yy" }
        select $"{day}{(day.Contains(' ', StringComparison.Ordinal) ? ' ' : day[1])}{year}",
        "yyyy-M-d",
    ];

    /// <summary>
    /// Parses a date: a day, a month in figures or by name, and a year; or a date in the ISO 8601 format.
    /// </summary>
    /// <param name="text">The date as typed, such as <c>31 March 2027</c>, <c>31/3/27</c> or <c>2027-03-31</c>.</param>
    /// <param name="day">The date, when this returns true.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out DateOnly day)
    {
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return DateOnly.TryParseExact(
                string.Join(' ', words),
                Formats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out day
            ) && day.Year is >= MinYear and <= MaxYear;
    }

    /// <summary>Writes a date, such as 31 March 2027.</summary>
    public static string Format(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
