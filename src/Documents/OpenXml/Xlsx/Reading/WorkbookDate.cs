using System.Globalization;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>Explains why a cell contains a date. Spreadsheets convert text such as <c>5-11</c> to dates.</summary>
internal static class WorkbookDate
{
    /// <summary>
    /// The number of days up to which a value was probably typed as a number. These are the days up to 29 February
    /// 1900, which Excel counts although that day did not exist.
    /// </summary>
    private const int LastSmallNumber = 60;

    private const string Advice = "format the cell as Text (Home > Number Format) and type the answer again";

    /// <summary>
    /// Returns a message with the date, the text that was probably typed, and advice. For a small number, the message
    /// says instead that the cell is formatted as a date or a time.
    /// </summary>
    /// <param name="value">The date as a number of days from 1900, or in ISO 8601 format.</param>
    public static string Explain(string value)
    {
        if (
            int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= LastSmallNumber
        )
        {
            return $"this is the number {number} in a cell that is formatted as a date or a time; {Advice}";
        }

        if (Parse(value) is not { } day)
        {
            return $"this is a time or a date; {Advice}";
        }

        var date = day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return $"this is the date {date}, which Excel makes from text such as “{day.Day}-{day.Month}” or "
            + $"“{day.Month}-{day.Day}”; {Advice}";
    }

    private static DateTime? Parse(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var days)
            ? days is >= 1 and < 2_958_466
                ? DateTime.FromOADate(days)
                : null
            : DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : null;
}
