using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds.TypedText;
using BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

namespace BeyondBoundaries.Documents.OpenXml.Shared;

/// <summary>
/// Reads the theme of a reference document (DrawingML, ISO/IEC 29500-1, 20.1.6), within the limits for workbooks. Reads
/// only the theme and the lists of relationships that lead to it. Does not follow links to other addresses. Copies only
/// colours and the names of fonts, never markup.
/// </summary>
internal static class ReferenceThemeReader
{
    private const int MaxFontCharacters = 60;
    private const int MaxPartBytes = 4 * 1024 * 1024;

    private static readonly HashSet<string> Slots =
    [
        "dk1",
        "lt1",
        "dk2",
        "lt2",
        "accent1",
        "accent2",
        "accent3",
        "accent4",
        "accent5",
        "accent6",
        "hlink",
        "folHlink",
    ];

    /// <summary>The first bytes of an Office file that has a password or was saved in a pre-2007 format.</summary>
    private static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0];

    private static readonly Problem NoTheme = new(
        "no-theme",
        "this is not a Word document or PowerPoint presentation, or its theme cannot be read; save it again as "
            + ".docx or .pptx, or use another file"
    );

    private static readonly Problem TooLarge = new(
        "too-large",
        $"the file is larger than {WorkbookLimits.MaxBytes / 1024 / 1024}MB; use a smaller one, such as a "
            + "template without pictures"
    );

    private static readonly Problem OldOrPassword = new(
        "old-or-password",
        "this file has a password, or is in an old format; save it as .docx or .pptx without a password"
    );

    public static Result<OfficeTheme> Read(Stream reference)
    {
        try
        {
            var file = WorkbookReader.WholeOf(reference);
            return file.Span.StartsWith(OldOffice) ? OldOrPassword : Read(file);
        }
        catch (WorkbookRefusedException)
        {
            return TooLarge;
        }
    }

    private static Result<OfficeTheme> Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            var entries = ZipDirectory.Read(file);
            var budget = new ExpandedByteCounter();
            string? FindTarget(string? part, string kind) =>
                part is null
                    ? null
                    : PartRelations
                        .Read(entries, budget, part)
                        .FirstOrDefault(relation => relation.Type.EndsWith(kind, StringComparison.Ordinal))
                        .Target;

            var main = FindTarget("", "/officeDocument");
            // In PowerPoint files, the theme belongs to the slide master. If PowerPoint itself wrote the file, the main
            // part also refers to the theme.
            var theme = FindTarget(main, "/theme") ?? FindTarget(FindTarget(main, "/slideMaster"), "/theme");
            return theme is not null && entries.TryGetValue(theme, out var part) ? ReadTheme(part, budget) : NoTheme;
        }
        catch (WorkbookRefusedException)
        {
            return NoTheme;
        }
    }

    private static OfficeTheme ReadTheme(ZipEntry part, ExpandedByteCounter budget)
    {
        var colours = new Dictionary<string, string>(StringComparer.Ordinal);
        var fonts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = new PartXmlReader(part, budget, MaxPartBytes);
        var inside = "";
        while (xml.Read())
        {
            if (!xml.IsStart)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "majorFont" or "minorFont":
                case var slot when Slots.Contains(slot):
                    inside = xml.Name;
                    break;
                case "srgbClr" or "sysClr" when Slots.Contains(inside):
                    if (FindColour(xml) is { } colour)
                    {
                        colours.TryAdd(inside, colour);
                    }

                    break;
                case "latin" when inside is "majorFont" or "minorFont":
                    fonts.TryAdd(inside, CheckFont(xml.Attribute("typeface")));
                    break;
                default:
                    break;
            }
        }

        return OfficeTheme.From(
            colours,
            fonts.GetValueOrDefault("majorFont", ""),
            fonts.GetValueOrDefault("minorFont", "")
        );
    }

    /// <summary>
    /// Returns the value of a colour or, for a system colour, its value when the file was saved; null if it is not
    /// valid.
    /// </summary>
    private static string? FindColour(PartXmlReader xml) =>
        (xml.Name == "sysClr" ? xml.Attribute("lastClr") : xml.Attribute("val")) is { Length: 6 } colour
        && colour.All(char.IsAsciiHexDigit)
            ? colour.ToUpperInvariant()
            : null;

    /// <summary>
    /// Returns the name of a font; empty if there is none, if it is not valid, or if it refers to another font.
    /// </summary>
    private static string CheckFont(string? name) =>
        name?.Trim() is { Length: > 0 and <= MaxFontCharacters } font
        && !font.StartsWith('+')
        && NameText.Normalise(font) == font
            ? font
            : "";
}
