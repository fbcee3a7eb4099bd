using System.Globalization;
using System.Text.RegularExpressions;

namespace BeyondBoundaries.Core.Rounds.TypedText;

/// <summary>
/// Recognises dates that a spreadsheet made from other text. For example, <c>5-11</c> becomes <c>05-Nov</c> or
/// <c>11-May</c>.
/// </summary>
public static partial class SpreadsheetDate
{
    /// <summary>
    /// For each month, the first letters of its name in English, German, French, Spanish, Italian and Dutch.
    /// </summary>
    private static readonly string[][] Months =
    [
        ["jan", "ene", "gen"],
        ["feb", "fév", "fev"],
        ["mar", "mär", "mrz", "maa"],
        ["apr", "avr", "abr"],
        ["may", "mai", "mei", "mag"],
        ["jun", "juin", "giu"],
        ["jul", "juil", "lug"],
        ["aug", "aoû", "aou", "ago"],
        ["sep", "set"],
        ["oct", "okt", "ott"],
        ["nov"],
        ["dec", "dez", "déc", "dic"],
    ];

    /// <summary>
    /// Returns the text that a spreadsheet probably turned into this date, such as <c>5-11</c>; null when the cell does
    /// not contain a date.
    /// </summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="separator">The character between the two numbers in the returned text.</param>
    public static string? GuessOriginal(string text, char separator = '-')
    {
        if (text.Length is < 4 or > 20 || !text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        var parts = DayThenMonth().Match(text);
        if (parts.Success && FindMonth(parts.Groups["month"].Value) is { } month)
        {
            return Join(parts.Groups["day"].Value, month);
        }

        parts = MonthThenNumber().Match(text);
        if (parts.Success && FindMonth(parts.Groups["month"].Value) is { } first)
        {
            return Join($"{first}", int.Parse(parts.Groups["day"].Value, CultureInfo.InvariantCulture));
        }

        parts = InNumbers().Match(text);
        return
            parts.Success
            && int.Parse(parts.Groups["month"].Value, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var number
            ? Join(parts.Groups["day"].Value, number)
            : null;

        string Join(string one, int other) =>
            $"{int.Parse(one, CultureInfo.InvariantCulture)}{separator}{other.ToString(CultureInfo.InvariantCulture)}";
    }

    private static int? FindMonth(string name) =>
        Array.FindIndex(Months, month => month.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            is >= 0
                and var index
            ? index + 1
            : null;

    [GeneratedRegex(@"^(?<day>\d{1,2})[-./ ] ?(?<month>\p{L}{3,9})\.?([-./ ]\d{2,4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayThenMonth();

    [GeneratedRegex(@"^(?<month>\p{L}{3,9})\.?[-./ ](?<day>\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthThenNumber();

    [GeneratedRegex(
        @"^((?<day>\d{1,2})[-./](?<month>\d{1,2})[-./]\d{2,4}|\d{4}-(?<month>\d{2})-(?<day>\d{2})( 00:00:00)?)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex InNumbers();
}
