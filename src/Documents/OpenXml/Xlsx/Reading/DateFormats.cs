namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Finds the cell formats that show a number as a date or a time. A value in a cell with such a format is not a score.
/// </summary>
internal static class DateFormats
{
    private const int MaxFormats = 70_000;

    /// <summary>Returns, for each cell format in order, whether it shows a date or a time.</summary>
    public static List<bool> Read(ZipEntry entry, ExpandedByteCounter budget)
    {
        var dates = new List<bool>();
        var own = new HashSet<string>(StringComparer.Ordinal);
        var inFormats = false;
        using var xml = new PartXmlReader(entry, budget, WorkbookLimits.MaxSharedStringBytes);
        while (xml.Read())
        {
            if (xml.Depth == 1)
            {
                inFormats = xml.IsStart && xml.Name == "cellXfs";
            }
            else if (
                xml.IsStart
                && xml.Depth == 2
                && xml.Name == "numFmt"
                && IsDate(xml.Attribute("formatCode") ?? "")
                && own.Count < MaxFormats
            )
            {
                own.Add(xml.Attribute("numFmtId") ?? "");
            }
            else if (xml.IsStart && xml.Depth == 2 && xml.Name == "xf" && inFormats && dates.Count < MaxFormats)
            {
                var id = xml.Attribute("numFmtId") ?? "";
                dates.Add(
                    own.Contains(id)
                        || (
                            int.TryParse(id, out var number)
                            && number
                                is (>= 14 and <= 22)
                                    or (>= 27 and <= 36)
                                    or (>= 45 and <= 47)
                                    or (>= 50 and <= 58)
                        )
                );
            }
        }

        return dates;
    }

    /// <summary>
    /// Returns whether a format contains a letter for a date or a time outside quotation marks, square brackets and
    /// escape sequences, or an elapsed time in square brackets.
    /// </summary>
    internal static bool IsDate(string code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '"':
                    i = Past(code, '"', i);
                    break;
                case '[' when IsElapsedTime(code.AsSpan(i + 1)):
                    return true;
                case '[':
                    i = Past(code, ']', i);
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S':
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    /// <summary>
    /// Returns whether brackets begin that contain an elapsed time, such as <c>[h]</c> or <c>[mm]</c>.
    /// </summary>
    private static bool IsElapsedTime(ReadOnlySpan<char> code)
    {
        var end = code.IndexOf(']');
        return end > 0
            && char.ToLowerInvariant(code[0]) is 'h' or 'm' or 's'
            && !code[..end].ContainsAnyExcept(char.ToLowerInvariant(code[0]), char.ToUpperInvariant(code[0]));
    }

    private static int Past(string code, char end, int from) =>
        code.IndexOf(end, from + 1) is var at and >= 0 ? at : code.Length;
}
