using System.Text;

namespace BeyondBoundaries.Documents.Calendar;

/// <summary>
/// Writes a line of an iCalendar file (RFC 5545, section 3.1), folded so that no part is longer than 75 octets and no
/// character is split.
/// </summary>
internal static class ContentLine
{
    public const int MaxOctets = 75;

    private const string End = "\r\n";

    public static void Append(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                // The space that marks a continuation line counts towards the length of that line.
                file.Append(End).Append(' ');
                octets = 1;
            }

            file.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        file.Append(End);
    }

    /// <summary>
    /// Escapes text for use as a value (section 3.3.11), and removes the control characters that the format does not
    /// allow.
    /// </summary>
    public static string Escape(string text)
    {
        var value = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            value.Append(
                character switch
                {
                    '\\' or ';' or ',' => $"\\{character}",
                    '\n' => "\\n",
                    '\t' => "\t",
                    _ when char.IsControl(character) => "",
                    _ => $"{character}",
                }
            );
        }

        return value.ToString();
    }
}
