using System.Globalization;
using System.Text;

namespace BeyondBoundaries.Core.Frameworks;

/// <summary>Proposes ids for the parts of a framework that have none. It never proposes an id that is in use.</summary>
public static class IdProposal
{
    /// <summary>The maximum number of characters in the part of an id that is based on a title.</summary>
    private const int MaxTitleCharacters = 40;

    private const int Letters = 26;

    /// <summary>Proposes an id based on a title, such as <c>people-and-place</c>.</summary>
    /// <param name="title">The title of a framework or a theme.</param>
    /// <param name="used">The ids in use.</param>
    /// <param name="otherwise">The id for a title that contains neither digits nor letters from A to Z.</param>
    public static string FromTitle(string title, IReadOnlyCollection<string> used, string otherwise)
    {
        var id = new StringBuilder();
        foreach (var character in title)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                id.Append(char.ToLowerInvariant(character));
            }
            else if (id.Length is > 0 and < MaxTitleCharacters && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        var text = id.ToString(0, Math.Min(id.Length, MaxTitleCharacters)).TrimEnd('-');
        text = text.Length == 0 ? otherwise : text;
        return Numbered(0, number => number == 0 ? text : $"{text}-{number + 1}", used);
    }

    /// <summary>
    /// Proposes the next id for an enabler: after <c>F.1</c> comes <c>F.2</c>. If no other enabler in the theme has an
    /// id of this form, the new id starts with the position of the theme.
    /// </summary>
    /// <param name="theme">The position of the theme, from 1.</param>
    /// <param name="others">The ids of the other enablers in the theme.</param>
    /// <param name="used">The ids of all enablers and indicators.</param>
    public static string ForEnabler(int theme, IEnumerable<string> others, IReadOnlyCollection<string> used)
    {
        var numbered = others.Select(Split).OfType<(string Start, int Number)>().ToList();
        var start =
            numbered.Count > 0
                ? numbered.GroupBy(id => id.Start, StringComparer.Ordinal).MaxBy(group => group.Count())!.Key
                : string.Create(CultureInfo.InvariantCulture, $"{theme}.");
        var last = numbered.Where(id => id.Start == start).Select(id => id.Number).DefaultIfEmpty(0).Max();
        return Numbered(last + 1, number => string.Create(CultureInfo.InvariantCulture, $"{start}{number}"), used);
    }

    /// <summary>Proposes the next id for an indicator: after <c>2.3a</c> comes <c>2.3b</c>.</summary>
    /// <param name="enabler">The id of the enabler.</param>
    /// <param name="used">The ids of all enablers and indicators.</param>
    public static string ForIndicator(string enabler, IReadOnlyCollection<string> used) =>
        Numbered(1, number => enabler + ToLetters(number), used);

    private static string Numbered(int first, Func<int, string> write, IReadOnlyCollection<string> used) =>
        Enumerable
            .Range(first, used.Count + 1)
            .Select(write)
            .First(id => !used.Contains(id, StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// Splits an id such as <c>F.12</c> before its last number. Returns null if the id does not end with a number, or
    /// is only a number.
    /// </summary>
    private static (string Start, int Number)? Split(string id)
    {
        var start = id.TrimEnd("0123456789".ToCharArray());
        return
            start.Length > 0
            && int.TryParse(id.AsSpan(start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (start, number)
            : null;
    }

    private static string ToLetters(int number)
    {
        var text = "";
        for (; number > 0; number = (number - 1) / Letters)
        {
            text = (char)('a' + ((number - 1) % Letters)) + text;
        }

        return text;
    }
}
