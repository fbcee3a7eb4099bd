using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Drawn = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Docx;

/// <summary>Tests the content of a board paper's first page and sections.</summary>
public sealed class BoardPaperTests
{
    [Fact]
    public void Paper_OfTheSample_SaysWhatIsAskedThenEverySection()
    {
        using var document = BoardPapers.Opened(plan: TestPlans.One);
        var results = TestRounds.Sample();
        Assert.Equal(
            ["What the board is asked to do", "What stands out", "Who does what by when"],
            Headings(document, "SummaryHeading")
        );
        Assert.Equal(3, Headings(document, "FindingHeading").Count());
        string[] expected =
        [
            ChartHeadlineText.AllEnablers(results),
            .. results.Framework.Themes.Select(theme => ThemeHeadlineText.Describe(results, theme)),
            "A closer look: the indicators",
            "Where views differ, and questions for the discussion",
            "What the partnership will do: 2 priorities, 3 actions open",
            "Where the scores point",
            "How to read this",
            "Who can see what",
        ];
        Assert.Equal(expected, Headings(document, "Heading1"));
        var text = BoardPapers.TextOf(document);
        Assert.All(
            results.Enablers.SelectMany(item => ItemDisagreements.FindForOthers(results, item)),
            told => Assert.Contains(told.Question, text, StringComparison.Ordinal)
        );
        Assert.All(
            Shortlist.From(results).Enablers,
            item => Assert.Contains(PriorityReasonText.Describe(item), text, StringComparison.Ordinal)
        );
        Assert.Contains("=Agree; one, form \\ for all", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Question_ForTheDiscussion_StaysWithTheDisagreement()
    {
        using var document = BoardPapers.Opened();
        var styles = document
            .MainDocumentPart!.Document!.Body!.Elements<Paragraph>()
            .Select(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "")
            .ToList();
        var before = styles.Zip(styles.Skip(1)).Where(pair => pair.Second == "Question").Select(pair => pair.First);
        Assert.All(before, style => Assert.Equal("Disagreement", style));
        Assert.Contains("Question", styles);
        Assert.NotNull(
            document
                .MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>()
                .Single(style => style.StyleId == "Disagreement")
                .StyleParagraphProperties!.KeepNext
        );
    }

    [Fact]
    public void FirstPage_OfARoundWithAPlan_SaysWhatIsAskedWhatIsWrongAndWhoDoesWhatByWhen()
    {
        using var document = BoardPapers.Opened(FullRound.Results(), plan: TestPlans.One, trend: FullRound.Trend());
        var page = document
            .MainDocumentPart!.Document!.Body!.ChildElements.TakeWhile(part =>
                part.Descendants<PageBreakBefore>().FirstOrDefault() is null
            )
            .ToList();
        var text = string.Join('\n', page.Select(part => part.InnerText));
        Assert.All(
            [
                "Board paper: results of Autumn 2026",
                "Took part: Council early years; ",
                "Note the main findings, and what has changed since Autumn 2025.",
                "Agree the 2 priorities: Information sharing and Common agenda.",
                "Decide what to do about the overdue action.",
                "Make sure that every open action has an owner and a due date: one still lacks an owner or a due date.",
                "Ask for an action, with an owner and a due date, for Common agenda.",
                "Set a date for the next round",
                "Strongest",
                "Information sharing, 1.9 out of 5",
                "Locality organisation: scores are split into two camps",
                "Since Autumn 2025: 1 up, 1 down",
                "Up by half a point or more: Information sharing (1.2 to 1.9). Down by half a point or more: "
                    + "Senior leadership (4.7 to 4.0).",
                "Anna, Health visitingOverdue: 31 March 2027",
                "“Overdue” means due before 1 May 2027.",
                "Next round: not planned yet.",
            ],
            words => Assert.Contains(words, text, StringComparison.Ordinal)
        );
        Assert.True(
            text.IndexOf("Strongest", StringComparison.Ordinal)
                < text.IndexOf("Information sharing, 1.9 out of 5", StringComparison.Ordinal)
        );
        Assert.Equal(4, page.OfType<Table>().Single().Elements<TableRow>().Count());
    }

    [Fact]
    public void FirstPage_OfAnOpenRound_CountsThePeopleOfLargeAgenciesOnly()
    {
        using var document = BoardPapers.Opened(FullRound.Results(ConfidentialityMode.Open), plan: TestPlans.One);
        Assert.Contains(
            "Took part: Council early years (5); Health visiting (6); Voluntary sector (5); with fewer than 5 "
                + "people each: Midwifery; Nurseries and childminders; Public health; Family hub.",
            BoardPapers.TextOf(document),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void FirstPage_OfSmallAgenciesAlone_ListsThemInOneSentence()
    {
        var people = TestRounds.People("Council", 3, 3).Concat(TestRounds.People("Health", 3, 4));
        using var document = BoardPapers.Opened(TestRounds.Create(ConfidentialityMode.Open, people), TestPlans.One);
        Assert.Contains(
            "Took part, with fewer than 5 people each: Council; Health.",
            BoardPapers.TextOf(document),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Paper_OfAFullRound_TellsEverythingThatThePartnershipSaid()
    {
        using var document = BoardPapers.Opened(FullRound.Results(), plan: TestPlans.One, trend: FullRound.Trend());
        var text = BoardPapers.TextOf(document);
        Assert.All(
            [
                FullRound.Picked,
                "Last time (Autumn 2025)",
                "Second vote",
                "The average went up from 2.4 to 3.5, and scores are closer together.",
                "Senior leadership: 3 Developing.",
                "We settled",
                "Dissent: Not all did",
                "We can influence",
                "Most people say “Coalition”",
                "2.3a",
            ],
            words => Assert.Contains(words, text, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(FullRound.NotPicked, text, StringComparison.Ordinal);
        var headings = Headings(document, "Heading1").ToList();
        Assert.True(
            headings.FindIndex(one => one.StartsWith("What the partnership will do", StringComparison.Ordinal))
                < headings.IndexOf("Where the scores point")
        );
        Assert.Contains("Since Autumn 2025: 1 up, 1 down", headings);
    }

    [Fact]
    public void Paper_WithoutAPlan_AsksWhatToWorkOnFirst()
    {
        using var document = BoardPapers.Opened();
        Assert.DoesNotContain(
            Headings(document, "Heading1"),
            heading => heading.StartsWith("What the partnership will do", StringComparison.Ordinal)
        );
        Assert.Contains(
            "Decide what to work on first. The scores point to Locality organisation, Information sharing, One "
                + "cohesive service and Families as partners.",
            BoardPapers.TextOf(document),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Paper_Always_CanBeReadByEverybody()
    {
        using var document = BoardPapers.Opened(plan: TestPlans.One);
        var main = document.MainDocumentPart!;
        Assert.Equal("Northbrook: Autumn 2026 – board paper", document.PackageProperties.Title);
        Assert.Equal("en-GB", document.PackageProperties.Language);
        Assert.Equal("en-GB", main.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value);
        Assert.All(
            main.Document!.Descendants<Table>(),
            table =>
            {
                Assert.NotEmpty(table.Elements<TableRow>().First().Descendants<TableHeader>());
                Assert.All(table.Elements<TableRow>().Skip(1), row => Assert.Empty(row.Descendants<TableHeader>()));
                Assert.All(
                    table.Elements<TableRow>(),
                    row => Assert.Equal(table.Descendants<GridColumn>().Count(), row.Elements<TableCell>().Count())
                );
            }
        );
        Assert.Equal(4, main.Document!.Descendants<Drawn.DocProperties>().Count());
        Assert.All(
            main.Document!.Descendants<Drawn.DocProperties>(),
            picture => Assert.Contains("A radar diagram with", picture.Description!.Value, StringComparison.Ordinal)
        );
        Assert.Contains("NUMPAGES", main.FooterParts.Single().Footer!.OuterXml, StringComparison.Ordinal);
        var size = main.Document!.Descendants<PageSize>().Single();
        Assert.Equal((11906u, 16838u), (size.Width!.Value, size.Height!.Value));
    }

    private static IEnumerable<string> Headings(WordprocessingDocument document, string style) =>
        document
            .MainDocumentPart!.Document!.Descendants<Paragraph>()
            .Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style)
            .Select(paragraph => paragraph.InnerText);
}
