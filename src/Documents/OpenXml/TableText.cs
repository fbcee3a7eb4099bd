namespace BeyondBoundaries.Documents.OpenXml;

/// <summary>Shortens text to the space available on a page or slide.</summary>
internal static class TableText
{
    /// <summary>Shortens text at the end of a word. The full text must be given elsewhere.</summary>
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
}
