using System.Text;

namespace BeyondBoundaries.Documents.Calendar;

/// <summary>A line of an iCalendar file (RFC 5545, section 3.1): folded so that none is longer than 75 octets, and no character is cut.</summary>
internal static class ContentLine
{
    public const int MostOctets = 75;

    private const string End = "\r\n";

    public static void Append(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                // The blank that marks what follows as the rest of the line counts too.
                file.Append(End).Append(' ');
                octets = 1;
            }

            file.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        file.Append(End);
    }

    /// <summary>Text as a value (section 3.3.11): what has a meaning is escaped, and control characters, which no file may hold, are left out.</summary>
    public static string Escape(string text)
    {
        var value = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            value.Append(character switch
            {
                '\\' or ';' or ',' => $"\\{character}",
                '\n' => "\\n",
                '\t' => "\t",
                _ when char.IsControl(character) => "",
                _ => $"{character}",
            });
        }

        return value.ToString();
    }
}
