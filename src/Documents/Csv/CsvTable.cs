using System.Globalization;
using CsvHelper;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>Writes a table as CSV (UTF-8, RFC 4180), and keeps text from becoming a formula.</summary>
internal static class CsvTable
{
    public static void Write(Stream file, IEnumerable<string> header, IEnumerable<IEnumerable<object?>> rows)
    {
        using var csv = CsvWriter.Create(file, CsvWriterOptions.Default, leaveOpen: true);
        csv.WriteRecord([.. header.Select(SpreadsheetText.Protect)]);
        foreach (var row in rows)
        {
            csv.WriteRecord([.. row.Select(Text)]);
        }
    }

    /// <summary>
    /// Writes numbers unchanged, protects text, and leaves figures empty that do not exist or are suppressed.
    /// </summary>
    private static string Text(object? value) =>
        value switch
        {
            null => "",
            string text => SpreadsheetText.Protect(text),
            bool truth => truth ? "yes" : "no",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => SpreadsheetText.Protect(value.ToString() ?? ""),
        };
}
