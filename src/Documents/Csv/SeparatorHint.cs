using System.Text;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// The <c>sep=;</c> line that tells Excel which separator a file uses. The line is not part of the table.
/// </summary>
/// <param name="Separator">The separator.</param>
/// <param name="Length">The number of bytes to skip, including the line break.</param>
internal readonly record struct SeparatorHint(char Separator, int Length)
{
    /// <summary>Returns the hint at the start of UTF-8 text; null when there is none.</summary>
    public static SeparatorHint? Find(ReadOnlySpan<byte> start)
    {
        var end = start.IndexOfAny((byte)'\r', (byte)'\n');
        if (end is < 5 or > 40)
        {
            return null;
        }

        var line = Encoding.ASCII.GetString(start[..end]).Trim('"');
        var length = end + (start[end..].StartsWith("\r\n"u8) ? 2 : 1);
        return
            line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            && line.Length >= 5
            && line[4] is ',' or ';' or '\t' or '|'
            && line.AsSpan(5).Trim(",;\t| \"").IsEmpty
            ? new(line[4], length)
            : null;
    }
}
