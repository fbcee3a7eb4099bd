using System.Text;

namespace BeyondBoundaries.Core.Rounds.TypedText;

/// <summary>
/// Normalises names, and recognises those that look the same although they were typed in different ways or changed by a
/// spreadsheet.
/// </summary>
public static class NameText
{
    /// <summary>
    /// Returns a name as it is shown: letters joined with their accents, one ordinary space between words, and no
    /// control characters, soft hyphens, zero-width spaces, word joiners or byte order marks.
    /// </summary>
    /// <returns>The same instance if there is nothing to change.</returns>
    public static string Normalise(string name)
    {
        if (IsPlain(name))
        {
            return name;
        }

        var text = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsWhiteSpace(character))
            {
                if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }
            }
            else if (!char.IsControl(character) && character is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF'))
            {
                text.Append(character);
            }
        }

        var normal = LetterComposition.Compose(text.ToString().TrimEnd(' '));
        return normal == name ? name : normal;
    }

    /// <summary>
    /// Returns a key that is equal for names that look the same. The key ignores letter case, extra spaces, zero-width
    /// characters, and the kind of hyphen, dash, apostrophe or quotation mark. It also ignores whether accents are
    /// separate characters, and whether characters are full-width.
    /// </summary>
    public static string CreateKey(string name)
    {
        // Invisible characters are removed first, because one of them may separate a letter from its accent.
        var visible = name.Any(PlainText.IsInvisible)
            ? string.Concat(name.Where(character => !PlainText.IsInvisible(character)))
            : name;
        var normal = Normalise(visible);
        var key = new StringBuilder(normal.Length);
        foreach (var character in normal)
        {
            key.Append(char.ToUpperInvariant(Simplify(character)));
        }

        return key.ToString();
    }

    /// <summary>Returns whether two names look the same.</summary>
    public static bool AreAlike(string one, string other) =>
        one.Equals(other, StringComparison.OrdinalIgnoreCase) || CreateKey(one) == CreateKey(other);

    /// <summary>Returns the ordinary form of a character that has variants, such as a typographic apostrophe.</summary>
    private static char Simplify(char character) =>
        character switch
        {
            '\u2018' or '\u2019' or '\u02BC' or '\u2032' or '\u00B4' or '`' => '\'',
            >= '\u2010' and <= '\u2014' or '\u2212' => '-',
            '\u201C' or '\u201D' or '\u201E' => '"',
            >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
            _ => character,
        };

    /// <summary>Returns whether a name is printable ASCII with single spaces between words, like most names.</summary>
    private static bool IsPlain(string name)
    {
        if (name.Length == 0)
        {
            return true;
        }

        if (name[0] == ' ' || name[^1] == ' ' || name.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return false;
        }

        return !name.Contains("  ", StringComparison.Ordinal);
    }
}
