using BeyondBoundaries.Documents.Charts.Native;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>XML that is shared by the parts of a deck (PresentationML, ISO/IEC 29500-1).</summary>
internal static class SlideXml
{
    /// <summary>The namespaces that every part declares.</summary>
    public static SafeMarkup Names { get; } =
        SafeMarkup.From(
            $"""xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" """
                + $"""xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" """
                + $"""xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" """
        );

    /// <summary>Writes shapes as the shape tree of a slide, its notes, a layout or a master.</summary>
    public static SafeMarkup Tree(IEnumerable<SafeMarkup> shapes) =>
        SafeMarkup.From(
            $"""<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" """
                + $"""name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext """
                + $"""cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" """
                + $"""cy="0"/></a:xfrm></p:grpSpPr>{shapes}</p:spTree>"""
        );

    /// <summary>Writes a placeholder.</summary>
    /// <param name="id">Its id, unique in the slide.</param>
    /// <param name="name">Its name.</param>
    /// <param name="kind">The kind of placeholder, as attributes.</param>
    /// <param name="area">Its position; null for the layout's own.</param>
    /// <param name="words">Its paragraphs.</param>
    /// <param name="body">The properties of its text body, as attributes.</param>
    public static SafeMarkup Placeholder(
        int id,
        string name,
        SafeMarkup kind,
        SlideArea? area,
        SafeMarkup words,
        SafeMarkup body = default
    ) =>
        SafeMarkup.From(
            $"""<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{name}"/>"""
                + $"""<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>"""
                + $"""<p:spPr>{area?.Transform ?? SafeMarkup.Empty}</p:spPr>"""
                + $"""<p:txBody><a:bodyPr {body}><a:normAutofit/></a:bodyPr><a:lstStyle/>{words}</p:txBody></p:sp>"""
        );

    public static SafeMarkup Paragraph(SafeMarkup runs, SafeMarkup properties = default) =>
        SafeMarkup.From($"<a:p>{properties}{runs}</a:p>");

    /// <summary>Writes text as runs; a line break begins a new line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The BCP 47 language code of the text.</param>
    /// <param name="size">The size, in hundredths of a point; 0 for the layout's own size.</param>
    /// <param name="bold">Whether it is bold.</param>
    /// <param name="colour">
    /// The colour: six hexadecimal digits, or a theme colour; null for the layout's own colour.
    /// </param>
    public static SafeMarkup Run(string text, string language, int size = 0, bool bold = false, string? colour = null)
    {
        var sized = size > 0 ? SafeMarkup.From($""" sz="{size}" """) : SafeMarkup.Empty;
        var weight = bold ? SafeMarkup.From($""" b="1" """) : SafeMarkup.Empty;
        var look = SafeMarkup.From($"""lang="{language}"{sized}{weight}""");
        var fill = colour is null ? SafeMarkup.Empty : ChartSpace.Fill(colour);
        return SafeMarkup.Join(
            text.ReplaceLineEndings("\n")
                .Split('\n')
                .Select((line, i) => i == 0 ? RunOfLine(line) : SafeMarkup.From($"<a:br/>{RunOfLine(line)}"))
        );

        SafeMarkup RunOfLine(string line) =>
            line.Length == 0
                ? SafeMarkup.Empty
                : SafeMarkup.From($"<a:r><a:rPr {look}>{fill}</a:rPr><a:t>{line}</a:t></a:r>");
    }

    /// <summary>Writes text after a bold lead; the lead, the text or both may be empty.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="text">The text after it.</param>
    /// <param name="language">The BCP 47 language code of both.</param>
    /// <param name="size">The size, in hundredths of a point.</param>
    /// <param name="bold">Whether the text after the lead is bold too.</param>
    public static SafeMarkup RunWithLead(string lead, string text, string language, int size, bool bold = false)
    {
        var before = text.Length == 0 ? lead : $"{lead} ";
        var boldLead = lead.Length == 0 ? SafeMarkup.Empty : Run(before, language, size, bold: true);
        return SafeMarkup.From($"{boldLead}{Run(text, language, size, bold)}");
    }
}
