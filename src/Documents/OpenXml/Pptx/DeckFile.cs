using System.Globalization;
using BeyondBoundaries.Documents.Markup;
using BeyondBoundaries.Documents.OpenXml.Opc;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>Writes slides as a deck (PresentationML, ISO/IEC 29500) in 16:9 format.</summary>
internal static class DeckFile
{
    private const string Presentation = "application/vnd.openxmlformats-officedocument.presentationml";
    private const uint MasterId = 2_147_483_648;
    private const int FirstSlideId = 256;

    /// <summary>Writes a deck.</summary>
    /// <param name="slides">The slides; at least one.</param>
    /// <param name="title">The title of the deck, also shown at the foot of every slide except the first.</param>
    /// <param name="language">The BCP 47 language code of the text.</param>
    /// <param name="theme">The colours and fonts of the deck.</param>
    /// <param name="file">The file to write to.</param>
    public static void Write(IReadOnlyList<Slide> slides, string title, string language, OfficeTheme theme, Stream file)
    {
        var main = new OpcPart(
            "ppt/presentation.xml",
            $"{Presentation}.presentation.main+xml",
            OpcPackage.XmlContent(Main(slides.Count))
        );
        var package = new OpcPackage(main, title, language);
        var (master, layouts) = Master(package, title, language, theme);
        var notesMaster = package.Add(
            new(
                "ppt/notesMasters/notesMaster1.xml",
                $"{Presentation}.notesMaster+xml",
                OpcPackage.XmlContent(SlideMasterParts.Notes(language))
            )
        );
        notesMaster.AddRelationship($"{OpcPackage.OfficeRelationship}theme", Theme(package, theme, 2));
        main.AddRelationship($"{OpcPackage.OfficeRelationship}slideMaster", master);
        main.AddRelationship($"{OpcPackage.OfficeRelationship}notesMaster", notesMaster);
        var charts = 0;
        foreach (var (i, slide) in slides.Index())
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var chart = slide.Chart is null ? null : OpcPart.RelationshipId(2);
            var part = package.Add(
                new(
                    $"ppt/slides/slide{number}.xml",
                    $"{Presentation}.slide+xml",
                    OpcPackage.XmlContent(SlidePart.ToMarkup(slide, chart, language))
                )
            );
            var notes = package.Add(
                new(
                    $"ppt/notesSlides/notesSlide{number}.xml",
                    $"{Presentation}.notesSlide+xml",
                    OpcPackage.XmlContent(SlidePart.Notes(slide, language))
                )
            );
            notes.AddRelationship($"{OpcPackage.OfficeRelationship}notesMaster", notesMaster);
            notes.AddRelationship($"{OpcPackage.OfficeRelationship}slide", part);
            part.AddRelationship($"{OpcPackage.OfficeRelationship}slideLayout", layouts[(int)slide.Layout]);
            part.AddRelationship($"{OpcPackage.OfficeRelationship}notesSlide", notes);
            slide.Chart?.AddTo(package, part, "ppt", ++charts);
            main.AddRelationship($"{OpcPackage.OfficeRelationship}slide", part);
        }

        package.Save(file);
    }

    private static (OpcPart Master, IReadOnlyList<OpcPart> Layouts) Master(
        OpcPackage package,
        string title,
        string language,
        OfficeTheme theme
    )
    {
        var kinds = Enum.GetValues<SlideLayout>();
        var master = package.Add(
            new(
                "ppt/slideMasters/slideMaster1.xml",
                $"{Presentation}.slideMaster+xml",
                OpcPackage.XmlContent(
                    SlideMasterParts.Slides([.. kinds.Select((_, i) => OpcPart.RelationshipId(i))], title, language)
                )
            )
        );
        var layouts = kinds
            .Select(kind =>
                package.Add(
                    new(
                        string.Create(CultureInfo.InvariantCulture, $"ppt/slideLayouts/slideLayout{(int)kind + 1}.xml"),
                        $"{Presentation}.slideLayout+xml",
                        OpcPackage.XmlContent(SlideMasterParts.Layout(kind, language))
                    )
                )
            )
            .ToList();
        foreach (var layout in layouts)
        {
            master.AddRelationship($"{OpcPackage.OfficeRelationship}slideLayout", layout);
            layout.AddRelationship($"{OpcPackage.OfficeRelationship}slideMaster", master);
        }

        master.AddRelationship($"{OpcPackage.OfficeRelationship}theme", Theme(package, theme, 1));
        return (master, layouts);
    }

    private static OpcPart Theme(OpcPackage package, OfficeTheme theme, int number) =>
        package.Add(
            new(
                string.Create(CultureInfo.InvariantCulture, $"ppt/theme/theme{number}.xml"),
                OfficeTheme.ContentType,
                OpcPackage.XmlContent(theme.ToMarkup())
            )
        );

    private static SafeMarkup Main(int slides)
    {
        var ids = Enumerable
            .Range(0, slides)
            .Select(i =>
                SafeMarkup.From($"""<p:sldId id="{FirstSlideId + i}" r:id="{OpcPart.RelationshipId(i + 2)}"/>""")
            );
        return SafeMarkup.From(
            $"""<p:presentation {SlideXml.Names} saveSubsetFonts="1"><p:sldMasterIdLst>"""
                + $"""<p:sldMasterId id="{$"{MasterId}"}" r:id="{OpcPart.RelationshipId(0)}"/></p:sldMasterIdLst>"""
                + $"""<p:notesMasterIdLst><p:notesMasterId r:id="{OpcPart.RelationshipId(1)}"/></p:notesMasterIdLst>"""
                + $"""<p:sldIdLst>{ids}</p:sldIdLst>"""
                + $"""<p:sldSz cx="{SlideArea.SlideWidth}" cy="{SlideArea.SlideHeight}"/>"""
                + $"""<p:notesSz cx="6858000" cy="9144000"/></p:presentation>"""
        );
    }
}
