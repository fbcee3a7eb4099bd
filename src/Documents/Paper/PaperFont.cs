using BeyondBoundaries.Documents.Fonts;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>
/// The font embedded in printed sheets, so that lines break in the same places on every machine. It is Arimo, which has
/// the same widths as Arial, from the npm package @fontsource/arimo (SIL Open Font License 1.1).
/// </summary>
internal static class PaperFont
{
    /// <summary>
    /// The name that the sheets use for the font. A font with the same name on the computer does not replace it.
    /// </summary>
    public const string Family = "Beyond Boundaries sheet";

    public static WoffFont Regular { get; } = Read("sheet-400.woff");

    public static WoffFont Bold { get; } = Read("sheet-700.woff");

    /// <summary>The part of the style sheet that embeds the font.</summary>
    public static SafeMarkup Css { get; } =
        new(
            $"""
            /* Arimo, Copyright 2020 The Arimo Project Authors (https://github.com/googlefonts/arimo),
               SIL Open Font License 1.1: https://openfontlicense.org */
            {Face(Regular, 400)}
            {Face(Bold, 700)}
            """
        );

    private static string Face(WoffFont font, int weight) =>
        $$"""
            @font-face {
              font-family: "{{Family}}"; font-weight: {{weight}}; font-display: block;
              src: url(data:font/woff;base64,{{Convert.ToBase64String(font.File)}}) format("woff");
            }
            """;

    private static WoffFont Read(string name)
    {
        using var resource = typeof(PaperFont).Assembly.GetManifestResourceStream(name)!;
        var file = new byte[resource.Length];
        resource.ReadExactly(file);
        return WoffFont.Parse(file);
    }
}
