namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Recognises cells in typographic quotation marks that a word processor has substituted for straight ones.
/// </summary>
internal static class TypographicQuotes
{
    public const string Code = "typographic-quotes";

    public const string Problem =
        "the cells are in typographic quotation marks (“ ” or ‘ ’), which word processors substitute for "
        + "straight ones; save the file from a spreadsheet program, or replace the marks with \"";

    /// <summary>Returns whether text has typographic quotation marks around it.</summary>
    public static bool AreAround(ReadOnlySpan<char> text) =>
        text.Length > 1 && AreQuotes(text[0]) && AreQuotes(text[^1]);

    /// <summary>Returns whether text begins with a typographic quotation mark.</summary>
    public static bool Begin(string text) => text.Length > 0 && AreQuotes(text[0]);

    private static bool AreQuotes(char character) => character is '“' or '”' or '„' or '‟' or '‘' or '’' or '‚';
}
