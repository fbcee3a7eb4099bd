using System.Text;
using BeyondBoundaries.Core;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Detects from the first bytes of a file whether it could be the expected text and, if it is not, what it seems to be.
/// </summary>
internal static class FileSignature
{
    /// <summary>
    /// Returns the problem with a file that begins with these bytes; null if they could be the expected text.
    /// </summary>
    public static Problem? FindProblem(ReadOnlySpan<byte> start, ExpectedFile expected)
    {
        var (code, message) = start switch
        {
            [] => (
                "empty",
                $"The file is empty. The first row must have the names of the columns: {expected.Columns}."
            ),
            [(byte)'P', (byte)'K', 3, 4, ..] => (
                "workbook",
                "This is a workbook or a zip file, not a CSV file. Save the sheet as “CSV UTF-8”."
            ),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => (
                "old-workbook",
                $"This is an Office file in an old format, or one with a password. {expected.Formats}. Save the "
                    + "file again, without a password."
            ),
            _ when Text(start).IsEmpty => (
                "empty",
                $"The file is empty. The first row must have the names of the columns: {expected.Columns}."
            ),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => (
                "other-file",
                $"This is a PDF file. {expected.Formats}."
            ),
            [(byte)'{', (byte)'\\', ..] => ("other-file", $"This is a word-processor document. {expected.Formats}."),
            _ when Text(start).StartsWith("{"u8) || Text(start).StartsWith("["u8) => (
                "other-file",
                $"This is a JSON file. {expected.Formats}."
            ),
            _ when Text(start).StartsWith("<"u8) => (
                "other-file",
                "This is a web page or an XML file, not a CSV file. Open it in a spreadsheet program, and save "
                    + "the sheet as “CSV UTF-8”."
            ),
            _ when start.Contains((byte)0) => ("binary", $"This is neither text nor a workbook. {expected.Formats}."),
            _ => ("", ""),
        };
        return code.Length == 0 ? null : new(code, message) { Location = new SourceLocation(1, 1) };
    }

    /// <summary>Returns the bytes after any byte order mark and any leading spaces, tabs and line breaks.</summary>
    private static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> start) =>
        (start.StartsWith(Encoding.UTF8.Preamble) ? start[Encoding.UTF8.Preamble.Length..] : start).TrimStart(
            " \t\r\n"u8
        );
}
