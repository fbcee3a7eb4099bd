using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Pptx;

/// <summary>Creates slide decks, opens them, and finds their slides and titles.</summary>
internal static class SlideDecks
{
    public static PresentationDocument Opened(RoundResults results, Plan? plan)
    {
        var file = new MemoryStream();
        BeyondBoundaries.Documents.OpenXml.Pptx.BoardSlides.Write(results, file, ExportedFile.Details, plan);
        return PresentationDocument.Open(file, isEditable: false);
    }

    public static PresentationDocument Opened(Plan? plan = null) =>
        PresentationDocument.Open(
            new MemoryStream(
                ExportedFile.Write(
                    "pptx",
                    SampleRound.Value,
                    ConfidentialityMode.Confidential,
                    ExportedFile.Details,
                    plan
                )
            ),
            isEditable: false
        );

    public static IEnumerable<SlidePart> Slides(PresentationDocument deck) =>
        deck.PresentationPart!.Presentation!.SlideIdList!.Elements<SlideId>()
            .Select(id => (SlidePart)deck.PresentationPart.GetPartById(id.RelationshipId!.Value!));

    public static Shape TitleOf(SlidePart slide) =>
        slide
            .Slide!.Descendants<Shape>()
            .Single(shape =>
                shape.NonVisualShapeProperties!.ApplicationNonVisualDrawingProperties!.PlaceholderShape?.Type?.InnerText
                    is "title"
                        or "ctrTitle"
            );
}
