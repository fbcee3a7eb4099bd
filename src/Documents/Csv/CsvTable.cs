using System.Globalization;
using BeyondBoundaries.Core.Statistics;
using CsvHelper;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Writes a table as CSV (RFC 4180), and prevents text from becoming a formula. The file is UTF-8 with a byte order
/// mark, so that Excel recognises the encoding.
/// </summary>
internal static class CsvTable
{
    /// <summary>
    /// Straight quotation marks around typographic ones show that the typographic ones belong to the text. The straight
    /// ones also preserve spaces around text.
    /// </summary>
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        WriteByteOrderMark = true,
        Quoting = CsvQuoting.WhenNeededOrWhitespace,
        ShouldQuote = (text, _, _, _) => TypographicQuotes.AreAround(text),
    };

    public static void Write(Stream file, IEnumerable<string> header, IEnumerable<IEnumerable<object?>> rows)
    {
        using var csv = CsvWriter.Create(file, Options, leaveOpen: true);
        csv.WriteRecord([.. header.Select(SpreadsheetText.Protect)]);
        foreach (var row in rows)
        {
            csv.WriteRecord([.. row.Select(Text)]);
        }
    }

    /// <summary>
    /// Formats averages with one decimal place, as everywhere else, and figures for changes with up to two. Prevents
    /// text from becoming a formula, and leaves a cell empty if its figure does not exist or is suppressed.
    /// </summary>
    private static string Text(object? value) =>
        value switch
        {
            null => "",
            string text => SpreadsheetText.Protect(text),
            bool truth => truth ? "yes" : "no",
            Fraction fraction => fraction.ToText(1),
            double number => Math.Round(number, 2, MidpointRounding.AwayFromZero)
                .ToString(CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => SpreadsheetText.Protect(value.ToString() ?? ""),
        };
}
