namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Prevents text from becoming a formula in a spreadsheet. Text that, after any leading apostrophes, begins with
/// <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a carriage return is written with an extra apostrophe in front.
/// That apostrophe is removed when the file is read.
/// </summary>
public static class SpreadsheetText
{
    /// <summary>Returns the text as it is written to a file.</summary>
    public static string Protect(string text) => LooksLikeFormula(text) ? "'" + text : text;

    /// <summary>Returns the text without the apostrophe that <see cref="Protect"/> added.</summary>
    public static string Unprotect(string text) => text.StartsWith('\'') && LooksLikeFormula(text) ? text[1..] : text;

    private static bool LooksLikeFormula(string text)
    {
        var rest = text.AsSpan().TrimStart('\'');
        return rest.Length > 0 && rest[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
    }
}
