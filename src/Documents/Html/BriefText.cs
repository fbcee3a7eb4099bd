using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.Html;

/// <summary>Shortens text to fit the space on a page or slide. The full text must be given elsewhere.</summary>
internal static class BriefText
{
    /// <summary>The maximum number of characters in the shortened name of a partnership or round.</summary>
    private const int MaxCharactersOfName = 30;

    /// <summary>Shortens the name of a partnership or round.</summary>
    public static string Name(string name) => Shorten(name, MaxCharactersOfName);

    /// <summary>Ends a sentence with a full stop, unless it ends with a shortened name.</summary>
    public static string Sentence(string text) => text.TrimEnd('\u2069').EndsWith('…') ? text : $"{text}.";

    /// <summary>Returns the same changes, with round names that fit on one line.</summary>
    public static RoundTrend WithBriefNames(this RoundTrend trend) =>
        trend with
        {
            Before = Name(trend.Before),
            After = Name(trend.After),
        };

    /// <summary>Shortens text, at the end of a word if possible.</summary>
    public static string Shorten(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var cut = text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)];
        var space = cut.LastIndexOfAny([' ', '\n']);
        return $"{(space > most / 2 ? cut[..space] : cut).TrimEnd(' ', '\n', '.', ',')}…";
    }

    /// <summary>
    /// If the text is too long, leaves out whole sentences at the end. Cuts the first sentence short only if it is too
    /// long by itself.
    /// </summary>
    public static string Sentences(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = text.LastIndexOf(". ", most - 1, StringComparison.Ordinal);
        return end > 0 ? text[..(end + 1)] : Shorten(text, most);
    }

    /// <summary>Joins names for use in a sentence, and counts those that are left out.</summary>
    /// <param name="names">The names.</param>
    /// <param name="most">The maximum number of names.</param>
    public static string Join(IReadOnlyList<string> names, int most = 5) =>
        names switch
        {
            [] => "",
            [var one] => one,
            _ when names.Count > most => LimitedList.Join(names, most),
            _ => $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}",
        };
}
