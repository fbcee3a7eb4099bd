using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Pptx;

/// <summary>XML that the parts of a deck share (PresentationML, ISO/IEC 29500-1).</summary>
internal static class SlideXml
{
    /// <summary>The namespaces that every part declares.</summary>
    public static Markup Names { get; } = Markup.Of(
        $"""xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" """);

    /// <summary>Writes shapes as the shape tree of a slide, layout or master.</summary>
    public static Markup Tree(IEnumerable<Markup> shapes) => Markup.Of(
        $"""<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>{shapes}</p:spTree>""");

    /// <summary>Writes a placeholder.</summary>
    /// <param name="id">Its id, unique in the slide.</param>
    /// <param name="name">Its name.</param>
    /// <param name="kind">The kind of placeholder, as attributes.</param>
    /// <param name="area">Its position; null for the layout's own.</param>
    /// <param name="words">Its paragraphs.</param>
    /// <param name="body">Properties of its text body, as attributes.</param>
    public static Markup Placeholder(int id, string name, Markup kind, Area? area, Markup words, Markup body = default) => Markup.Of(
        $"""<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr>{area?.Transform ?? Markup.Nothing}</p:spPr><p:txBody><a:bodyPr {body}><a:normAutofit/></a:bodyPr><a:lstStyle/>{words}</p:txBody></p:sp>""");

    /// <summary>Writes a paragraph of runs.</summary>
    public static Markup Paragraph(Markup runs, Markup properties = default) => Markup.Of($"<a:p>{properties}{runs}</a:p>");

    /// <summary>Writes text as runs; a line break begins a new line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">BCP 47 language.</param>
    /// <param name="size">In hundredths of a point; 0 for the layout's own size.</param>
    /// <param name="bold">Whether it is bold.</param>
    /// <param name="colour">Six hexadecimal digits; null for the layout's own colour.</param>
    public static Markup Run(string text, string language, int size = 0, bool bold = false, string? colour = null)
    {
        var look = Markup.Of($"""lang="{language}"{(size > 0 ? Markup.Of($""" sz="{size}" """) : Markup.Nothing)}{(bold ? Markup.Of($""" b="1" """) : Markup.Nothing)}""");
        var fill = colour is null ? Markup.Nothing : Drawing.ChartSpace.Fill(colour);
        return Markup.Join(text.ReplaceLineEndings("\n").Split('\n').Select((line, i) => Markup.Of(
            $"""{(i == 0 ? Markup.Nothing : Markup.Of($"<a:br/>"))}{(line.Length == 0 ? Markup.Nothing : Markup.Of($"<a:r><a:rPr {look}>{fill}</a:rPr><a:t>{line}</a:t></a:r>"))}""")));
    }
}
