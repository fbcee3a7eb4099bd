using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BeyondBoundaries.Core.Planning;

/// <summary>The day on which an action is due, as people in the United Kingdom type and read it.</summary>
public static class DueDay
{
    /// <summary>The first year that is taken for a year: what lies before is a slip of the keys.</summary>
    public const int FirstYear = 2000;

    /// <summary>The last year, for the same reason.</summary>
    public const int LastYear = 2099;

    private static readonly string[] Formats =
    [
        .. from day in new[] { "d/M", "d-M", "d.M", "d MMM", "d MMMM" }
           from year in new[] { "yyyy", "yy" }
           select $"{day}{(day.Contains(' ', StringComparison.Ordinal) ? ' ' : day[1])}{year}",
        "yyyy-M-d",
    ];

    /// <summary>Reads a day: day, month and year in figures or with the month's name, or as ISO 8601.</summary>
    /// <param name="text">Such as <c>31 March 2027</c>, <c>31/3/27</c> or <c>2027-03-31</c>.</param>
    /// <param name="day">The day, when the answer is true.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out DateOnly day)
    {
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return DateOnly.TryParseExact(string.Join(' ', words), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            && day.Year is >= FirstYear and <= LastYear;
    }

    /// <summary>Such as 31 March 2027.</summary>
    public static string Words(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
