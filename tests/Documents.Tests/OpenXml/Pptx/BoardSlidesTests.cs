using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Pptx;

public sealed class BoardSlidesTests
{
    [Fact]
    public void Slides_OfTheSample_SayAThoughtEach()
    {
        using var deck = Opened(plan: TestPlans.One);
        var results = TestRounds.Sample();
        string[] expected =
        [
            "Northbrook",
            "What stands out",
            .. RoundFindings.Find(results).Select(finding => finding.Headline),
            .. results.Framework.Themes.Select(theme => ThemeHeadlineText.Describe(results, theme)),
            "Priorities: 4 enablers need a closer look, first “Locality organisation”",
            "What you will do: 2 priorities, 3 actions open",
            "What you will do: open actions",
            "How to read this",
            "Who can see what",
        ];
        Assert.Equal(expected, Slides(deck).Select(slide => TitleOf(slide).InnerText));
        Assert.Equal(
            (12_192_000, 6_858_000),
            (
                deck.PresentationPart!.Presentation!.SlideSize!.Cx!.Value,
                deck.PresentationPart.Presentation.SlideSize.Cy!.Value
            )
        );
    }

    [Fact]
    public void Slide_Always_HasATitleNotesLanguageAndAlternativeText()
    {
        using var deck = Opened(plan: TestPlans.One);
        foreach (var slide in Slides(deck))
        {
            Assert.NotEqual("", TitleOf(slide).InnerText);
            Assert.NotEqual("", slide.NotesSlidePart!.NotesSlide!.InnerText);
            Assert.All(slide.Slide!.Descendants<A.RunProperties>(), run => Assert.Equal("en-GB", run.Language!.Value));
            Assert.All(
                slide.Slide!.Descendants<GraphicFrame>(),
                frame =>
                    Assert.NotEqual(
                        "",
                        frame.NonVisualGraphicFrameProperties!.NonVisualDrawingProperties!.Description?.Value ?? ""
                    )
            );
            Assert.All(slide.Slide!.Descendants<A.TableProperties>(), table => Assert.True(table.FirstRow!.Value));
        }

        Assert.Equal("Northbrook: Autumn 2026 – what you said together", deck.PackageProperties.Title);
    }

    [Fact]
    public void Slides_OfFindingsAndThemes_HaveNativeCharts()
    {
        using var deck = Opened();
        var charts = Slides(deck).SelectMany(slide => slide.ChartParts).ToList();
        Assert.Equal(
            TestRounds.Framework.Themes.Count,
            charts.Count(chart => chart.ChartSpace!.Descendants<A.Charts.RadarChart>().Any())
        );
        Assert.Equal(
            RoundFindings.Find(TestRounds.Sample()).Count,
            charts.Count(chart => chart.ChartSpace!.Descendants<A.Charts.BarChart>().Any())
        );
    }

    [Fact]
    public void Slides_OfManyActions_GoOnToTheNext()
    {
        var plan = new Plan(
            null,
            [
                .. Enumerable
                    .Range(1, 14)
                    .Select(number =>
                        TestPlans.Entry(number, "1.1", new(new string('x', 500), "", "", null, ActionStatus.NotStarted))
                    ),
            ]
        );
        using var deck = Opened(plan);
        var slides = Slides(deck).Where(slide => TitleOf(slide).InnerText == "What you will do: open actions").ToList();
        Assert.Equal([6, 6, 2], slides.Select(slide => slide.Slide!.Descendants<A.TableRow>().Count() - 1));
        Assert.All(
            slides,
            slide => Assert.DoesNotContain(new string('x', 161), slide.Slide!.InnerText, StringComparison.Ordinal)
        );
        Assert.All(
            slides,
            slide =>
                Assert.Contains(
                    new string('x', 500),
                    slide.NotesSlidePart!.NotesSlide!.InnerText,
                    StringComparison.Ordinal
                )
        );
    }

    private static PresentationDocument Opened(Plan? plan = null) =>
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

    private static IEnumerable<SlidePart> Slides(PresentationDocument deck) =>
        deck.PresentationPart!.Presentation!.SlideIdList!.Elements<SlideId>()
            .Select(id => (SlidePart)deck.PresentationPart.GetPartById(id.RelationshipId!.Value!));

    private static Shape TitleOf(SlidePart slide) =>
        slide
            .Slide!.Descendants<Shape>()
            .Single(shape =>
                shape.NonVisualShapeProperties!.ApplicationNonVisualDrawingProperties!.PlaceholderShape?.Type?.InnerText
                    is "title"
                        or "ctrTitle"
            );
}
