using BeyondBoundaries.Documents.Charts.Native;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>
/// Defines the appearance of every slide and its notes: the slide master with its layouts, and the notes master.
/// </summary>
internal static class SlideMasterParts
{
    private const string Brand = "tx2";
    private const string White = "FFFFFF";
    private const string Quiet = "5A6472";
    private const string Field = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}";
    private const uint FirstLayout = 2_147_483_649;

    private static readonly SafeMarkup Colours = SafeMarkup.From(
        $"""<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" """
            + $"""accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" """
            + $"""folHlink="folHlink"/>"""
    );

    /// <summary>Writes the slide master.</summary>
    /// <param name="layouts">The relationship ids of its layouts.</param>
    /// <param name="foot">The text at the foot of every slide except the first.</param>
    /// <param name="language">The BCP 47 language code of the text.</param>
    public static SafeMarkup Slides(IReadOnlyList<string> layouts, string foot, string language)
    {
        var shapes = SlideXml.Tree([
            Title(SlideArea.Title, language),
            Body(SlideArea.Whole, language),
            Foot(foot, language),
            Number(language),
        ]);
        var ids = layouts.Select(
            (id, i) => SafeMarkup.From($"""<p:sldLayoutId id="{$"{FirstLayout + i}"}" r:id="{id}"/>""")
        );
        return SafeMarkup.From(
            $"""<p:sldMaster {SlideXml.Names}><p:cSld>{Background(White)}{shapes}</p:cSld>{Colours}"""
                + $"""<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>{TextStyles}</p:sldMaster>"""
        );
    }

    public static SafeMarkup Layout(SlideLayout layout, string language) =>
        layout switch
        {
            SlideLayout.Opening => Layout(
                "title",
                "Opening",
                Background(Brand),
                [
                    Opening("ctrTitle", 2, SlideArea.OpeningTitle, "b", 4000, bold: true, language),
                    Opening("subTitle", 3, SlideArea.OpeningSubtitle, "t", 2000, bold: false, language),
                ]
            ),
            SlideLayout.Words => Layout(
                "obj",
                "Words",
                SafeMarkup.Empty,
                [Title(null, language), Body(null, language), Number(language)]
            ),
            _ => Layout("titleOnly", "Picture", SafeMarkup.Empty, [Title(null, language), Number(language)]),
        };

    /// <summary>Writes the paragraph with the slide number. A field needs an id, but any id will do.</summary>
    public static SafeMarkup SlideNumber(string language) =>
        SafeMarkup.From(
            $"""<a:p><a:pPr algn="r"/><a:fld id="{Field}" type="slidenum"><a:rPr lang="{language}" """
                + $"""sz="1400">{ChartSpace.Fill(Quiet)}<a:latin """
                + $"""typeface="+mn-lt"/></a:rPr><a:t>‹#›</a:t></a:fld></a:p>"""
        );

    /// <summary>Writes the notes master.</summary>
    public static SafeMarkup Notes(string language)
    {
        var slide = SafeMarkup.From(
            $"""<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/>"""
                + $"""<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>"""
                + $"""<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>"""
                + $"""<p:spPr><a:xfrm><a:off x="685800" y="685800"/><a:ext cx="5486400" cy="3086100"/></a:xfrm>"""
                + $"""<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr></p:sp>"""
        );
        var words = SlideXml.Placeholder(
            3,
            "Notes",
            SafeMarkup.From($"""type="body" sz="quarter" idx="3" """),
            new(685_800, 4_000_000, 5_486_400, 4_500_000),
            Empty(language)
        );
        return SafeMarkup.From(
            $"""<p:notesMaster {SlideXml.Names}><p:cSld>{Background(White)}{SlideXml.Tree([slide, words])}</p:cSld>"""
                + $"""{Colours}<p:notesStyle><a:lvl1pPr><a:spcBef><a:spcPts val="400"/></a:spcBef>"""
                + $"""<a:defRPr sz="1400">{Ink}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>"""
                + $"""</p:notesStyle></p:notesMaster>"""
        );
    }

    /// <summary>The styles of titles, of other placeholders and of other text on slides.</summary>
    private static SafeMarkup TextStyles =>
        SafeMarkup.From(
            $"""<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc>"""
                + $"""<a:defRPr sz="2800" b="1">{ChartSpace.Fill(Brand)}<a:latin typeface="+mj-lt"/></a:defRPr>"""
                + $"""</a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr marL="0" indent="0" algn="l">"""
                + $"""<a:lnSpc><a:spcPct val="105000"/></a:lnSpc><a:spcBef><a:spcPts val="1200"/></a:spcBef>"""
                + $"""<a:buNone/><a:defRPr sz="2000">{Ink}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>"""
                + $"""</p:bodyStyle><p:otherStyle><a:lvl1pPr>"""
                + $"""<a:defRPr sz="1400">{Ink}<a:latin typeface="+mn-lt"/></a:defRPr>"""
                + $"""</a:lvl1pPr></p:otherStyle></p:txStyles>"""
        );

    private static SafeMarkup Ink { get; } =
        SafeMarkup.From($"""<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>""");

    private static SafeMarkup Background(string colour) =>
        SafeMarkup.From($"<p:bg><p:bgPr>{ChartSpace.Fill(colour)}<a:effectLst/></p:bgPr></p:bg>");

    private static SafeMarkup Layout(string type, string name, SafeMarkup background, IEnumerable<SafeMarkup> shapes) =>
        SafeMarkup.From(
            $"""
            <p:sldLayout {SlideXml.Names} showMasterSp="{(
                type == "title" ? 0 : 1
            )}" type="{type}" preserve="1"><p:cSld name="{name}">{background}{SlideXml.Tree(
                shapes
            )}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>
            """
        );

    private static SafeMarkup Title(SlideArea? area, string language) =>
        SlideXml.Placeholder(
            2,
            "Title",
            SafeMarkup.From($"""type="title" """),
            area,
            Empty(language),
            SafeMarkup.From($"""lIns="0" rIns="0" anchor="ctr" """)
        );

    private static SafeMarkup Body(SlideArea? area, string language) =>
        SlideXml.Placeholder(
            3,
            "Words",
            SafeMarkup.From($"""{(area is null ? SafeMarkup.Empty : SafeMarkup.From($"""type="body" """))}idx="1" """),
            area,
            Empty(language),
            SafeMarkup.From($"""lIns="0" rIns="0" """)
        );

    private static SafeMarkup Foot(string foot, string language)
    {
        var words = SlideXml.Paragraph(SlideXml.Run(foot, language, 1400, colour: Quiet));
        return SafeMarkup.From(
            $"""<p:sp><p:nvSpPr><p:cNvPr id="5" name="Foot"/><p:cNvSpPr txBox="1"/>"""
                + $"""<p:nvPr userDrawn="1"/></p:nvSpPr>"""
                + $"""<p:spPr>{SlideArea.Foot.Transform}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>"""
                + $"""<p:txBody><a:bodyPr wrap="square" lIns="0" rIns="0" tIns="0" bIns="0" anchor="ctr">"""
                + $"""<a:normAutofit/></a:bodyPr><a:lstStyle/>{words}</p:txBody></p:sp>"""
        );
    }

    private static SafeMarkup Number(string language) =>
        SlideXml.Placeholder(
            6,
            "Number",
            SafeMarkup.From($"""type="sldNum" sz="quarter" idx="12" """),
            SlideArea.Number,
            SlideNumber(language),
            SafeMarkup.From($"""lIns="0" rIns="0" tIns="0" bIns="0" anchor="ctr" """)
        );

    private static SafeMarkup Opening(
        string type,
        int id,
        SlideArea area,
        string anchor,
        int size,
        bool bold,
        string language
    )
    {
        var index = id == 2 ? SafeMarkup.Empty : SafeMarkup.From($""" idx="1" """);
        return SafeMarkup.From(
            $"""<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{type}"/>"""
                + $"""<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>"""
                + $"""<p:nvPr><p:ph type="{type}"{index}/></p:nvPr></p:nvSpPr><p:spPr>{area.Transform}</p:spPr>"""
                + $"""<p:txBody><a:bodyPr lIns="0" anchor="{anchor}"><a:normAutofit/></a:bodyPr>"""
                + $"""<a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/>"""
                + $"""<a:defRPr sz="{size}" b="{(bold ? 1 : 0)}">{ChartSpace.Fill(White)}</a:defRPr>"""
                + $"""</a:lvl1pPr></a:lstStyle>{Empty(language)}</p:txBody></p:sp>"""
        );
    }

    private static SafeMarkup Empty(string language) =>
        SafeMarkup.From($"""<a:p><a:endParaRPr lang="{language}"/></a:p>""");
}
