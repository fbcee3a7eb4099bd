using System.Text.Unicode;
using BeyondBoundaries.Core.Rounds.TypedText;
using CsvHelper;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>Checks the cells in a row of a CSV file, and describes problems with the row.</summary>
internal static class CsvCells
{
    /// <summary>Returns the configuration for parsing a file with this separator.</summary>
    public static CsvReaderOptions CreateOptions(char separator) =>
        CsvReaderOptions.Default with
        {
            Separator = separator,
            DetectSeparatorHint = false,
            HasHeader = false,
            SkipEmptyLines = false,
            TrimWhitespace = true,
        };

    /// <summary>Returns whether a cell is empty or contains only white space.</summary>
    public static bool IsBlank(CsvReader csv, int index)
    {
        var cell = csv.GetSpan(index).Trim(" \t"u8);
        return cell.IsEmpty || (cell[0] > 0x7F && PlainText.IsBlank(csv.GetString(index)));
    }

    /// <summary>
    /// Returns whether every cell in a row is empty or contains only white space. Spreadsheets leave such rows behind.
    /// They do not belong to participants.
    /// </summary>
    public static bool IsBlank(CsvReader csv)
    {
        for (var i = 0; i < csv.FieldCount; i++)
        {
            if (!IsBlank(csv, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns the index of the first cell that is not UTF-8, or 0 if every cell is UTF-8.</summary>
    public static int FindNotUtf8(CsvReader csv)
    {
        for (var i = 0; i < csv.FieldCount; i++)
        {
            if (!Utf8.IsValid(csv.GetSpan(i)))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Describes a row that has more than the maximum number of bytes.</summary>
    public static readonly string RowTooLong =
        $"this row is larger than {ResponsesReader.MaxBytesPerRow / 1024 / 1024}MB, perhaps because a closing "
        + "quotation mark is missing";

    /// <summary>Describes what is wrong with the quotation marks in a row.</summary>
    public static string DescribeMalformed(CsvMalformedReason reason) =>
        reason switch
        {
            CsvMalformedReason.UnterminatedQuote => "this row has an opening quotation mark but no closing one",
            CsvMalformedReason.TextAfterClosingQuote =>
                "there is text after a closing quotation mark; to include a quotation mark in a cell, write "
                    + "the mark twice",
            _ => "there is a quotation mark inside a cell that has none around it; write the mark twice, and "
                + "put quotation marks around the whole cell",
        };
}
