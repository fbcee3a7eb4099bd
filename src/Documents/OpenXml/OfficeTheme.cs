using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.OpenXml;

/// <summary>
/// Defines the colours and fonts of the board paper and the slides, so that a council can change them in one place.
/// </summary>
internal static class OfficeTheme
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.theme+xml";

    private const string Teal = "0B5563";
    private const string White = "FFFFFF";
    private const string Quiet = "5A6472";

    /// <summary>Writes the content of the part.</summary>
    public static SafeMarkup ToMarkup() =>
        SafeMarkup.From(
            $"""
            <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Beyond Boundaries"><a:themeElements><a:clrScheme name="Beyond Boundaries">{Colour(
                "dk1",
                "1D2433"
            )}{Colour("lt1", White)}{Colour("dk2", Teal)}{Colour("lt2", "F3F5F8")}{Colour("accent1", "12436D")}{Colour(
                "accent2",
                "F46A25"
            )}{Colour("accent3", "28A197")}{Colour("accent4", "801650")}{Colour("accent5", "3D3D3D")}{Colour(
                "accent6",
                "A285D1"
            )}{Colour("hlink", Teal)}{Colour(
                "folHlink",
                Quiet
            )}</a:clrScheme><a:fontScheme name="Arial"><a:majorFont>{Font}</a:majorFont><a:minorFont>{Font}</a:minorFont></a:fontScheme><a:fmtScheme name="Plain"><a:fillStyleLst>{Plain}{Plain}{Plain}</a:fillStyleLst><a:lnStyleLst><a:ln w="9525">{Plain}</a:ln><a:ln w="9525">{Plain}</a:ln><a:ln w="9525">{Plain}</a:ln></a:lnStyleLst><a:effectStyleLst>{NoEffect}{NoEffect}{NoEffect}</a:effectStyleLst><a:bgFillStyleLst>{Plain}{Plain}{Plain}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>
            """
        );

    private static SafeMarkup Font { get; } =
        SafeMarkup.From($"""<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface="Arial"/>""");

    private static SafeMarkup Plain { get; } =
        SafeMarkup.From($"""<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>""");

    private static SafeMarkup NoEffect { get; } = SafeMarkup.From($"<a:effectStyle><a:effectLst/></a:effectStyle>");

    private static SafeMarkup Colour(string name, string colour) =>
        new($"""<a:{name}><a:srgbClr val="{colour}"/></a:{name}>""");
}
