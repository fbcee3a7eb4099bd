using System.Globalization;
using BeyondBoundaries.Documents.Charts;
using BeyondBoundaries.Documents.Drawing;
using BeyondBoundaries.Documents.Office;

namespace BeyondBoundaries.Documents.Pptx;

/// <summary>Writes slides as a deck (PresentationML, ISO/IEC 29500), 16 to 9.</summary>
internal static class DeckFile
{
    private const string Presentation = "application/vnd.openxmlformats-officedocument.presentationml";
    private const uint MasterId = 2_147_483_648;
    private const int FirstSlideId = 256;

    /// <summary>Writes a deck.</summary>
    /// <param name="slides">The slides; at least one.</param>
    /// <param name="title">Title of the deck, also shown at the foot of every slide.</param>
    /// <param name="language">BCP 47 language of the text.</param>
    /// <param name="file">The file to write to.</param>
    public static void Write(IReadOnlyList<Slide> slides, string title, string language, Stream file)
    {
        var main = new Part("ppt/presentation.xml", $"{Presentation}.presentation.main+xml", Package.Xml(Main(slides.Count)));
        var package = new Package(main, title, language);
        var (master, layouts) = Master(package, title, language);
        var notesMaster = package.Add(new("ppt/notesMasters/notesMaster1.xml", $"{Presentation}.notesMaster+xml", Package.Xml(MasterParts.Notes(language))));
        notesMaster.Relate($"{Package.OfficeRelation}theme", Theme(package, 2));
        main.Relate($"{Package.OfficeRelation}slideMaster", master);
        main.Relate($"{Package.OfficeRelation}notesMaster", notesMaster);
        var charts = 0;
        foreach (var (i, slide) in slides.Index())
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var chart = slide.Chart is null ? null : Part.IdOf(2);
            var part = package.Add(new($"ppt/slides/slide{number}.xml", $"{Presentation}.slide+xml", Package.Xml(SlidePart.ToMarkup(slide, chart, language))));
            var notes = package.Add(new($"ppt/notesSlides/notesSlide{number}.xml", $"{Presentation}.notesSlide+xml", Package.Xml(SlidePart.Notes(slide, language))));
            notes.Relate($"{Package.OfficeRelation}notesMaster", notesMaster);
            notes.Relate($"{Package.OfficeRelation}slide", part);
            part.Relate($"{Package.OfficeRelation}slideLayout", layouts[(int)slide.Layout]);
            part.Relate($"{Package.OfficeRelation}notesSlide", notes);
            slide.Chart?.AddTo(package, part, "ppt", ++charts);
            main.Relate($"{Package.OfficeRelation}slide", part);
        }

        package.Save(file);
    }

    private static (Part Master, IReadOnlyList<Part> Layouts) Master(Package package, string title, string language)
    {
        var kinds = Enum.GetValues<SlideLayout>();
        var master = package.Add(new("ppt/slideMasters/slideMaster1.xml", $"{Presentation}.slideMaster+xml", Package.Xml(MasterParts.Slides([.. kinds.Select((_, i) => Part.IdOf(i))], title, language))));
        var layouts = kinds.Select(kind => package.Add(new(
            string.Create(CultureInfo.InvariantCulture, $"ppt/slideLayouts/slideLayout{(int)kind + 1}.xml"), $"{Presentation}.slideLayout+xml", Package.Xml(MasterParts.Layout(kind, language))))).ToList();
        foreach (var layout in layouts)
        {
            master.Relate($"{Package.OfficeRelation}slideLayout", layout);
            layout.Relate($"{Package.OfficeRelation}slideMaster", master);
        }

        master.Relate($"{Package.OfficeRelation}theme", Theme(package, 1));
        return (master, layouts);
    }

    private static Part Theme(Package package, int number) =>
        package.Add(new(string.Create(CultureInfo.InvariantCulture, $"ppt/theme/theme{number}.xml"), "application/vnd.openxmlformats-officedocument.theme+xml", Package.Xml(MasterParts.Theme())));

    private static Markup Main(int slides) => Markup.Of(
        $"""
        <p:presentation {SlideXml.Names} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="{$"{MasterId}"}" r:id="{Part.IdOf(0)}"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="{Part.IdOf(1)}"/></p:notesMasterIdLst><p:sldIdLst>{Enumerable.Range(0, slides).Select(i => Markup.Of($"""<p:sldId id="{FirstSlideId + i}" r:id="{Part.IdOf(i + 2)}"/>"""))}</p:sldIdLst><p:sldSz cx="{Area.SlideWidth}" cy="{Area.SlideHeight}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>
        """);
}
