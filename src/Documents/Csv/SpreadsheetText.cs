namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Prevents text from becoming a formula in a spreadsheet. Text that, after any leading apostrophes, begins with
/// <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, tab or carriage return is written with one more apostrophe in front. That
/// apostrophe is removed when the file is read.
/// </summary>
public static class SpreadsheetText
{
    /// <summary>Returns the text as it is written to a file.</summary>
    public static string Protect(string text) => LooksLikeFormula(text) ? "'" + text : text;

    /// <summary>Returns the original text.</summary>
    public static string Unprotect(string text) => text.StartsWith('\'') && LooksLikeFormula(text) ? text[1..] : text;

    private static bool LooksLikeFormula(string text)
    {
        var rest = text.AsSpan().TrimStart('\'');
        return rest.Length > 0 && rest[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
    }
}
