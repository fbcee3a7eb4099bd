using BeyondBoundaries.Documents.Charts.Native;
using BeyondBoundaries.Documents.Markup;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>Writes a slide and its notes as the XML of their parts.</summary>
internal static class SlidePart
{
    /// <summary>
    /// The font sizes of titles, each with the maximum number of characters in a title of that size. Sizes are in
    /// hundredths of a point; 0 means the layout's own size.
    /// </summary>
    private static readonly (int Characters, int Size)[] TitleSizes = [(95, 0), (160, 2200), (int.MaxValue, 1400)];

    private const int TextBoxSize = 1400;

    private static readonly (int Characters, int Size)[] WordSizes =
    [
        (460, 2400),
        (640, 2000),
        (900, 1800),
        (1_300, 1600),
        (int.MaxValue, 1400),
    ];

    /// <summary>Writes the slide.</summary>
    /// <param name="slide">The content of the slide.</param>
    /// <param name="chart">The relationship id of its chart; null when it has none.</param>
    /// <param name="language">The BCP 47 language code of the text.</param>
    public static SafeMarkup ToMarkup(Slide slide, string? chart, string language) =>
        SafeMarkup.From(
            $"""
            <p:sld {SlideXml.Names}><p:cSld>{SlideXml.Tree(
                Shapes(slide, chart, language)
            )}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>
            """
        );

    public static SafeMarkup Notes(Slide slide, string language)
    {
        var picture = SafeMarkup.From(
            $"""<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/>"""
                + $"""<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>"""
                + $"""<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>"""
        );
        var notes = SlideXml.Placeholder(
            3,
            "Notes",
            SafeMarkup.From($"""type="body" idx="1" """),
            null,
            Paragraphs(slide.Notes.Where(note => note.Length > 0).Select(note => SlideXml.Run(note, language)))
        );
        return SafeMarkup.From(
            $"""<p:notes {SlideXml.Names}><p:cSld>{SlideXml.Tree([picture, notes])}</p:cSld>"""
                + $"""<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"""
        );
    }

    private static IEnumerable<SafeMarkup> Shapes(Slide slide, string? chart, string language)
    {
        var opening = slide.Subtitle is not null;
        var title = SlideXml.Run(
            slide.Title,
            language,
            TitleSizes.First(size => slide.Title.Length <= size.Characters).Size
        );
        yield return SlideXml.Placeholder(
            2,
            "Title",
            opening ? SafeMarkup.From($"""type="ctrTitle" """) : SafeMarkup.From($"""type="title" """),
            null,
            SlideXml.Paragraph(title)
        );
        if (slide.Subtitle is { } subtitle)
        {
            yield return SlideXml.Placeholder(
                3,
                "Subtitle",
                SafeMarkup.From($"""type="subTitle" idx="1" """),
                null,
                SlideXml.Paragraph(SlideXml.Run(subtitle, language))
            );
            yield break;
        }

        if (slide.Points.Count > 0)
        {
            yield return SlideXml.Placeholder(
                3,
                "Words",
                SafeMarkup.From($"""idx="1" """),
                chart is null ? null : SlideArea.Left,
                Words(slide, chart is null ? 1 : 2, language)
            );
        }

        if (chart is not null && slide.Chart is { } drawn)
        {
            var area =
                slide.Points.Count > 0 ? SlideArea.Right
                : slide.Table is null ? SlideArea.Whole
                : SlideArea.WideLeft;
            yield return Frame(drawn, chart, slide.Caption.Length > 0 ? area.AboveCaption : area);
            if (slide.Caption.Length > 0)
            {
                yield return TextBox(7, "Caption", slide.Caption, area.CaptionLine, language);
            }
        }

        if (slide.Lead.Length > 0)
        {
            yield return TextBox(8, "Lead", slide.Lead, SlideArea.Whole.LeadLines, language);
        }

        if (slide.Table is { } table)
        {
            yield return TableFrame.Render(5, table, AreaOf(slide, chart), language);
        }

        yield return SlideXml.Placeholder(
            6,
            "Number",
            SafeMarkup.From($"""type="sldNum" sz="quarter" idx="12" """),
            null,
            SlideMasterParts.SlideNumber(language)
        );
    }

    private static SlideArea AreaOf(Slide slide, string? chart) =>
        chart is not null ? SlideArea.NarrowRight
        : slide.Lead.Length > 0 ? SlideArea.Whole.BelowLead
        : SlideArea.Whole;

    private static SafeMarkup TextBox(int id, string name, string text, SlideArea area, string language)
    {
        var words = SlideXml.Paragraph(SlideXml.Run(text, language, TextBoxSize));
        return SafeMarkup.From(
            $"""<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{name}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>"""
                + $"""<p:spPr>{area.Transform}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>"""
                + $"""<p:txBody><a:bodyPr wrap="square" lIns="0" rIns="0" tIns="0" bIns="0" anchor="ctr"/>"""
                + $"""<a:lstStyle/>{words}</p:txBody></p:sp>"""
        );
    }

    /// <summary>Writes the points. The more text there is, the smaller the font.</summary>
    private static SafeMarkup Words(Slide slide, int columns, string language)
    {
        var characters = columns * slide.Points.Sum(point => point.Lead.Length + point.Text.Length);
        var size = WordSizes.First(one => characters <= one.Characters).Size;
        return Paragraphs(slide.Points.Select(point => SlideXml.RunWithLead(point.Lead, point.Text, language, size)));
    }

    /// <summary>Writes the paragraphs, or an empty one if there are none, because a text body must have one.</summary>
    private static SafeMarkup Paragraphs(IEnumerable<SafeMarkup> paragraphs) =>
        SafeMarkup.Join(paragraphs.DefaultIfEmpty(SafeMarkup.Empty).Select(one => SlideXml.Paragraph(one)));

    private static SafeMarkup Frame(EmbeddedChart chart, string id, SlideArea area) =>
        SafeMarkup.From(
            $"""<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="Chart" title="{chart.Title}" """
                + $"""descr="{chart.Description}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>"""
                + $"""{area.Frame}{ChartSpace.ToFrame(id)}</p:graphicFrame>"""
        );
}
