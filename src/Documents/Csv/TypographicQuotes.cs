namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Recognises typographic quotation marks around a cell, which a word processor has substituted for straight ones.
/// </summary>
internal static class TypographicQuotes
{
    public const string Code = "typographic-quotes";

    public const string Problem =
        "the quotation marks around cells are typographic (“ ” or ‘ ’), which word processors make from straight ones; save the file from a spreadsheet, or replace them with \"";

    /// <summary>Returns whether text has typographic quotation marks around it.</summary>
    public static bool AreAround(ReadOnlySpan<char> text) =>
        text.Length > 1 && AreQuotes(text[0]) && AreQuotes(text[^1]);

    /// <summary>Returns whether text begins with a typographic quotation mark.</summary>
    public static bool Begin(string text) => text.Length > 0 && AreQuotes(text[0]);

    private static bool AreQuotes(char character) => character is '“' or '”' or '„' or '‟' or '‘' or '’' or '‚';
}
