namespace BeyondBoundaries.Documents.Markup;

/// <summary>The fonts for files that are read on a screen or printed from a browser.</summary>
public static class FontFamilies
{
    /// <summary>
    /// A list for <c>font-family</c>. Arial comes before <c>system-ui</c>, because <c>system-ui</c> can be a monospaced
    /// font on a computer that has only the Liberation fonts.
    /// </summary>
    public const string Screen = "-apple-system, 'Segoe UI', Roboto, Arial, system-ui, sans-serif";
}
