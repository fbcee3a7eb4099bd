using System.Text;
using BeyondBoundaries.Core;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Detects, from the first bytes of a file, that it is not the expected text, and what it seems to be instead.
/// </summary>
internal static class FileSignature
{
    public static Problem? FindProblem(ReadOnlySpan<byte> start)
    {
        var (code, message) = start switch
        {
            [] => (
                "empty",
                "The file is empty. The first row must name the columns: participant, agency, level and the enablers."
            ),
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => ("utf-16", "The file is UTF-16 text. Save it as “CSV UTF-8”."),
            [(byte)'P', (byte)'K', 3, 4, ..] => (
                "workbook",
                "This is a workbook or a zip file, not CSV. Save the sheet as “CSV UTF-8”."
            ),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => (
                "old-workbook",
                "This is an old Office file or one with a password. Save it as an Excel workbook (.xlsx) without a password."
            ),
            _ when start.Trim(" \t\r\n"u8).IsEmpty
                    || (start.StartsWith(Encoding.UTF8.Preamble) && start[3..].Trim(" \t\r\n"u8).IsEmpty) => (
                "empty",
                "The file is empty. The first row must name the columns: participant, agency, level and the enablers."
            ),
            _ when LooksLikeUtf16(start) => ("utf-16", "The file seems to be UTF-16 text. Save it as “CSV UTF-8”."),
            _ when start.Contains((byte)0) => (
                "binary",
                "This is neither text nor a workbook. Responses are CSV in UTF-8, or an Excel workbook (.xlsx)."
            ),
            _ => ("", ""),
        };
        return code.Length == 0 ? null : new(code, message) { Location = new SourceLocation(1, 1) };
    }

    /// <summary>
    /// Detects UTF-16 without a byte order mark: in a header of plain letters, every other byte is zero.
    /// </summary>
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> start) =>
        start.Length >= 4
        && (
            (start[0] == 0 && start[2] == 0 && start[1] != 0 && start[3] != 0)
            || (start[1] == 0 && start[3] == 0 && start[0] != 0 && start[2] != 0)
        );
}
