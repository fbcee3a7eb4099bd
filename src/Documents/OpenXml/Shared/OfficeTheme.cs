using System.Globalization;
using BeyondBoundaries.Core;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.OpenXml.Shared;

/// <summary>
/// The colours and fonts of the board paper and the slides: our own, or those of a reference document.
/// </summary>
public sealed record OfficeTheme
{
    internal const string ContentType = "application/vnd.openxmlformats-officedocument.theme+xml";

    private const string White = "FFFFFF";

    /// <summary>The minimum contrast between text and white (WCAG 2.2, 1.4.3).</summary>
    private const double LowestContrast = 4.5;

    private OfficeTheme() { }

    /// <summary>Our own colours and fonts.</summary>
    public static OfficeTheme Default { get; } = new();

    /// <summary>The colour of text: six hexadecimal digits, like all colours here.</summary>
    internal string Ink { get; private init; } = "1D2433";

    /// <summary>The colour of headings, bands and lines.</summary>
    internal string Brand { get; private init; } = "0B5563";

    internal string HeadingFont { get; private init; } = "Arial";

    internal string TextFont { get; private init; } = "Arial";

    private string Light { get; init; } = "F3F5F8";

    private IReadOnlyList<string> Accents { get; init; } = ["12436D", "F46A25", "28A197", "801650", "3D3D3D", "A285D1"];

    private string Link { get; init; } = "0B5563";

    private string FollowedLink { get; init; } = "5A6472";

    /// <summary>
    /// Reads the theme of a Word document or PowerPoint file: its colours and fonts, and nothing else. If its colour
    /// for text, headings or links would not be readable on white, another colour from the theme, or one of ours, is
    /// used instead.
    /// </summary>
    /// <param name="reference">The file, which is read once from start to end, within the limits for workbooks.</param>
    /// <returns>
    /// The theme, or a problem: <c>too-large</c>, <c>old-or-password</c>, or <c>no-theme</c> if the file is damaged or
    /// has no theme.
    /// </returns>
    public static Result<OfficeTheme> Read(Stream reference) => ReferenceThemeReader.Read(reference);

    /// <summary>
    /// Creates a theme from a reference document's colours and fonts. If the document lacks any of them, ours are used.
    /// </summary>
    /// <param name="colours">The document's colours by the name of their slot, such as <c>dk2</c>.</param>
    /// <param name="headingFont">The font of headings; empty if there is none.</param>
    /// <param name="textFont">The font of text; empty if there is none.</param>
    internal static OfficeTheme From(IReadOnlyDictionary<string, string> colours, string headingFont, string textFont)
    {
        string[] accents =
        [
            .. Default.Accents.Select((own, place) => colours.GetValueOrDefault($"accent{place + 1}", own)),
        ];
        string? Readable(params IEnumerable<string> slots) =>
            slots.Select(slot => colours.GetValueOrDefault(slot)).OfType<string>().FirstOrDefault(IsReadable);
        var brand = Readable(["dk2", .. accents.Select((_, place) => $"accent{place + 1}"), "dk1"]) ?? Default.Brand;
        return new()
        {
            Ink = Readable("dk1") ?? Default.Ink,
            Brand = brand,
            Light = Default.Light,
            Accents = accents,
            Link = Readable("hlink") ?? brand,
            FollowedLink = Readable("folHlink") ?? Default.FollowedLink,
            HeadingFont = headingFont.Length > 0 ? headingFont : Default.HeadingFont,
            TextFont = textFont.Length > 0 ? textFont : Default.TextFont,
        };
    }

    /// <summary>Writes the content of the theme part.</summary>
    internal SafeMarkup ToMarkup()
    {
        var accents = Accents.Select((accent, place) => Colour($"accent{place + 1}", accent));
        return SafeMarkup.From(
            $"""<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Beyond Boundaries">"""
                + $"""<a:themeElements><a:clrScheme name="Beyond Boundaries">"""
                + $"""{Colour("dk1", Ink)}{Colour("lt1", White)}{Colour("dk2", Brand)}{Colour("lt2", Light)}{accents}"""
                + $"""{Colour("hlink", Link)}{Colour("folHlink", FollowedLink)}</a:clrScheme>"""
                + $"""<a:fontScheme name="{HeadingFont}"><a:majorFont>{Font(HeadingFont)}</a:majorFont>"""
                + $"""<a:minorFont>{Font(TextFont)}</a:minorFont></a:fontScheme>{Formats}</a:themeElements></a:theme>"""
        );
    }

    /// <summary>The fills, lines and effects, which are the same in every theme.</summary>
    private static SafeMarkup Formats =>
        SafeMarkup.From(
            $"""<a:fmtScheme name="Plain"><a:fillStyleLst>{Plain}{Plain}{Plain}</a:fillStyleLst>"""
                + $"""<a:lnStyleLst>{PlainLine}{PlainLine}{PlainLine}</a:lnStyleLst>"""
                + $"""<a:effectStyleLst>{NoEffect}{NoEffect}{NoEffect}</a:effectStyleLst>"""
                + $"""<a:bgFillStyleLst>{Plain}{Plain}{Plain}</a:bgFillStyleLst></a:fmtScheme>"""
        );

    private static SafeMarkup Plain { get; } =
        SafeMarkup.From($"""<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>""");

    private static SafeMarkup PlainLine => SafeMarkup.From($"""<a:ln w="9525">{Plain}</a:ln>""");

    private static SafeMarkup NoEffect { get; } = SafeMarkup.From($"<a:effectStyle><a:effectLst/></a:effectStyle>");

    private static SafeMarkup Font(string name) =>
        SafeMarkup.From($"""<a:latin typeface="{name}"/><a:ea typeface=""/><a:cs typeface="{name}"/>""");

    private static SafeMarkup Colour(string name, string colour) =>
        new($"""<a:{name}><a:srgbClr val="{colour}"/></a:{name}>""");

    /// <summary>
    /// Returns whether text in this colour is readable on white, and white text is readable on this colour.
    /// </summary>
    private static bool IsReadable(string colour) => 1.05 / (Luminance(colour) + 0.05) >= LowestContrast;

    /// <summary>Computes the relative luminance of a colour (WCAG 2.2), from 0 to 1.</summary>
    private static double Luminance(string colour)
    {
        double Part(int place)
        {
            var part = int.Parse(colour.AsSpan(place, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(0)) + (0.7152 * Part(2)) + (0.0722 * Part(4));
    }
}
