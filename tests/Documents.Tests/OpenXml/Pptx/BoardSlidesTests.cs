using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.OpenXml;
using BeyondBoundaries.Documents.OpenXml.Shared;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;
using SlideArea = BeyondBoundaries.Documents.OpenXml.Pptx.SlideArea;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Pptx;

/// <summary>Tests what the slides for a board say, and that they can be read.</summary>
public sealed class BoardSlidesTests
{
    [Fact]
    public void Slides_OfTheSample_SayAThoughtEach()
    {
        using var deck = SlideDecks.Opened(plan: TestPlans.One);
        var results = TestRounds.Sample();
        string[] expected =
        [
            "Northbrook",
            "What the board is asked to do",
            "What stands out",
            ChartHeadlineText.AllEnablers(results),
            "Where views differ, and questions for the discussion",
            "What the partnership will do: 2 priorities, 3 actions open",
            "Who does what by when",
            "How to read this",
        ];
        Assert.Equal(expected, SlideDecks.Slides(deck).Select(slide => SlideDecks.TitleOf(slide).InnerText));
        Assert.Equal(
            (12_192_000, 6_858_000),
            (
                deck.PresentationPart!.Presentation!.SlideSize!.Cx!.Value,
                deck.PresentationPart.Presentation.SlideSize.Cy!.Value
            )
        );
    }

    [Fact]
    public void Changes_WithTheLongestWords_NeedOneLineOfTheSlide()
    {
        const string longest = "Two camps, then scattered (further apart)";
        // In DejaVu Sans, a letter of this text is about half an em wide on average.
        const double letter = 14 * 12_700 * 0.52;
        var table = BoardTables.Changes(FullRound.Trend());
        var column = table.Columns.Index().Single(column => column.Item.Heading == "Agreement").Index;
        var width = table.Widths(SlideArea.Whole.Width)[column];
        Assert.InRange(longest.Length * letter, 0, width - 140_000);
    }

    [Fact]
    public void Slide_Always_HasATitleNotesLanguageAndAlternativeText()
    {
        using var deck = SlideDecks.Opened(plan: TestPlans.One);
        foreach (var slide in SlideDecks.Slides(deck))
        {
            Assert.NotEqual("", SlideDecks.TitleOf(slide).InnerText);
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

        Assert.Equal("Northbrook: Autumn 2026 – board paper", deck.PackageProperties.Title);
    }

    [Fact]
    public void Slides_OfAFullRound_TellWhatThePartnershipSaid()
    {
        var file = new MemoryStream();
        BeyondBoundaries.Documents.OpenXml.Pptx.BoardSlides.Write(
            FullRound.Results(),
            file,
            ExportedFile.Details,
            TestPlans.One,
            FullRound.Trend()
        );
        using var deck = PresentationDocument.Open(file, isEditable: false);
        Assert.Equal(
            [
                "Northbrook",
                "What the board is asked to do",
                "What stands out",
                ChartHeadlineText.AllEnablers(FullRound.Results()),
                "Since Autumn 2025: 1 up, 1 down",
                "Where views differ, and questions for the discussion",
                "What people agreed after discussion",
                "In people’s own words",
                "What gets in the way most: “Technical blockages”",
                "What the partnership will do: 2 priorities, 3 actions open",
                "Who does what by when",
                "How to read this",
            ],
            SlideDecks.Slides(deck).Select(slide => SlideDecks.TitleOf(slide).InnerText)
        );
        var text = string.Concat(SlideDecks.Slides(deck).Select(slide => slide.Slide!.InnerText));
        Assert.Contains(FullRound.Picked, text, StringComparison.Ordinal);
        Assert.DoesNotContain(FullRound.NotPicked, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_IfNothingMoved_HaveNoEmptyParagraph()
    {
        var same = RoundComparison.Compare(FullRound.Responses, FullRound.Responses, Confidentiality.Default);
        var file = new MemoryStream();
        BeyondBoundaries.Documents.OpenXml.Pptx.BoardSlides.Write(
            FullRound.Results(),
            file,
            ExportedFile.Details,
            TestPlans.One,
            new("Autumn 2025", "Autumn 2026", same)
        );
        using var deck = PresentationDocument.Open(file, isEditable: false);
        Assert.All(
            SlideDecks.Slides(deck).SelectMany(slide => slide.NotesSlidePart!.NotesSlide!.Descendants<A.Paragraph>()),
            paragraph => Assert.NotEqual("", paragraph.InnerText)
        );
    }

    [Fact]
    public void AllEnablers_OnOneSlide_StandBesideTheirChartAndItsCaption()
    {
        using var deck = SlideDecks.Opened();
        var slide = SlideDecks
            .Slides(deck)
            .Single(one => one.Slide!.InnerText.Contains("All 12 enablers", StringComparison.Ordinal));
        Assert.Equal(13, slide.Slide!.Descendants<A.TableRow>().Count());
        Assert.Single(slide.ChartParts.Single().ChartSpace!.Descendants<A.Charts.RadarChart>());
        Assert.Contains("All enablers: averages by agency, out of 5", slide.Slide!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_OnASlide_HasFourteenPointsAtLeast()
    {
        using var deck = SlideDecks.Opened(TestPlans.One);
        var sizes = SlideDecks
            .Slides(deck)
            .SelectMany(slide =>
                slide
                    .Slide!.Descendants<A.RunProperties>()
                    .Select(run => run.FontSize?.Value)
                    .Concat(
                        slide.ChartParts.SelectMany(chart =>
                            chart.ChartSpace!.Descendants<A.DefaultRunProperties>().Select(run => run.FontSize?.Value)
                        )
                    )
            )
            .OfType<int>()
            .ToList();
        Assert.NotEmpty(sizes);
        Assert.All(sizes, size => Assert.True(size >= 1400, $"{size}"));
    }

    [Fact]
    public void Chart_OnASlide_SaysOfWhatItsFiguresAre()
    {
        using var deck = SlideDecks.Opened();
        Assert.All(
            SlideDecks
                .Slides(deck)
                .SelectMany(slide => slide.Slide!.Descendants<GraphicFrame>())
                .Where(frame => frame.Descendants<A.Charts.ChartReference>().Any())
                .Select(frame =>
                    frame.NonVisualGraphicFrameProperties!.NonVisualDrawingProperties!.Description!.Value!
                ),
            text =>
                Assert.Matches(
                    "^(All enablers: averages by agency. A radar|Averages for Locality organisation by agency: "
                        + "|How 22 people scored )",
                    text
                )
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
        using var deck = SlideDecks.Opened(plan);
        var slides = SlideDecks
            .Slides(deck)
            .Where(slide => SlideDecks.TitleOf(slide).InnerText == "Who does what by when")
            .ToList();
        Assert.True(slides.Count > 1);
        Assert.Equal(14, slides.Sum(slide => slide.Slide!.Descendants<A.TableRow>().Count() - 1));
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

    [Fact]
    public void Slides_OfSecondVotesAlone_DoNotSpeakOfAgreedScores()
    {
        using var deck = SlideDecks.Opened(
            RoundResults.Compute(FullRound.Responses, new(ConfidentialityMode.Confidential)),
            TestPlans.One
        );
        var titles = SlideDecks.Slides(deck).Select(slide => SlideDecks.TitleOf(slide).InnerText).ToList();
        Assert.Contains("Second votes after discussion", titles);
        Assert.DoesNotContain("What people agreed after discussion", titles);
        Assert.All(
            SlideDecks.Slides(deck),
            slide =>
                Assert.DoesNotContain(
                    "agreed score",
                    slide.NotesSlidePart!.NotesSlide!.InnerText,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Notes_OfTheActions_EndTheActionBeforeItsOwner()
    {
        using var deck = SlideDecks.Opened(TestPlans.One);
        var notes = SlideDecks
            .Slides(deck)
            .Single(slide => SlideDecks.TitleOf(slide).InnerText == "Who does what by when")
            .NotesSlidePart!.NotesSlide!.InnerText;
        Assert.Contains("by hand. Anna, Health visiting. ", notes, StringComparison.Ordinal);
    }
}
