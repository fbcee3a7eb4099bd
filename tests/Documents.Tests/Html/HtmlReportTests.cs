using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.Tests.OpenXml;

namespace BeyondBoundaries.Documents.Tests.Html;

/// <summary>Tests the content and the markup of the report, whatever text people wrote.</summary>
public sealed class HtmlReportTests
{
    private const string Hostile =
        "</p></title></style><script>alert(1)</script>\" onload='x' ]]> --> \u202E\u2066 \0 \uD800 <img src=x "
        + "onerror=alert(1)>";

    public static TheoryData<ConfidentialityMode> Modes =>
        [ConfidentialityMode.Open, ConfidentialityMode.Confidential, ConfidentialityMode.Anonymous];

    [Theory]
    [MemberData(nameof(Modes))]
    public void Report_OfTheSample_IsSoundHtml(ConfidentialityMode mode) =>
        HtmlReports.AssertSound(HtmlReports.Parse(HtmlReport.RenderDocument(HtmlReports.Sample(mode, again: true))));

    [Fact]
    public void Report_OfNobody_IsSoundAndSaysSo()
    {
        var page = HtmlReports.Parse(HtmlReport.RenderDocument(TestRounds.Create(ConfidentialityMode.Confidential)));
        HtmlReports.AssertSound(page);
        Assert.Contains("Not enough people scored", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Report_OfARoom_SaysWhatWasAgreedAndWhatGetsInTheWay(ConfidentialityMode mode)
    {
        var challenge = TestRounds.Framework.Definition.Challenges[0];
        var people = SampleRound.Value.Responses.Select(
            (one, i) =>
                one with
                {
                    Participant = $"Person-{i}",
                    SpectrumNow = "coalition",
                    SpectrumWanted = "unified",
                    Challenges = i < 7 ? [new(challenge.Id, ScopeForAction.Gift, challenge.Examples[0], "")] : [],
                    AnsweredChallenges = i < 9,
                }
        );
        var results = RoundResults.Compute(
            SampleRound.Value with
            {
                Responses = [.. people],
            },
            new Confidentiality(mode),
            agreed: new Dictionary<string, AgreedScore> { ["1.1"] = new(4, Hostile, "Two of us see a 3") }
        );
        var page = HtmlReports.Parse(HtmlReport.RenderDocument(results));
        HtmlReports.AssertSound(page);
        Assert.Equal("4 Established", page.QuerySelector("#agreed tbody td:nth-child(3)")!.TextContent);
        Assert.Contains("Two of us see a 3", page.QuerySelector("#agreed")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            "Most people say “Coalition” is closest to how the partnership is organised today, and most want “Unified”",
            page.QuerySelector("#spectrum h2")!.TextContent
        );
        Assert.StartsWith(
            "What gets in the way most: “Technical blockages”",
            page.QuerySelector("#challenges h2")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["7", "7", "0", "0"],
            page.QuerySelectorAll("#challenges tbody tr:first-child td").Select(cell => cell.TextContent)
        );
        Assert.Equal(
            mode == ConfidentialityMode.Open,
            page.Body!.TextContent.Contains("Person-", StringComparison.Ordinal)
        );
        Assert.Equal(mode == ConfidentialityMode.Open, page.QuerySelector("#people") is not null);
    }

    [Fact]
    public void Report_WithDetails_NamesPartnershipRoundAndDay()
    {
        var page = HtmlReports.Parse(
            HtmlReport.RenderDocument(
                TestRounds.Sample(),
                new("Example borough", "Autumn 2026", new DateOnly(2026, 11, 14))
            )
        );
        Assert.StartsWith("Example borough", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            "Autumn 2026 · 22 people from 7 agencies · closed 14 November 2026 · confidential",
            page.QuerySelector(".lede")!.TextContent
        );
        Assert.StartsWith("Example borough: Autumn 2026", page.Title, StringComparison.Ordinal);
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void Report_OfHostileText_ShowsItAsText()
    {
        var people = TestRounds
            .People(Hostile, 6, 2)
            .Select(
                (one, i) =>
                    one with
                    {
                        Participant = $"{Hostile}{i}",
                        Notes =
                        [
                            new(NoteKind.Evidence, "1.1", Hostile),
                            new(NoteKind.Reflection, TestRounds.FirstTheme.Id, Hostile),
                        ],
                    }
            );
        var page = HtmlReports.Parse(
            HtmlReport.RenderDocument(TestRounds.Create(ConfidentialityMode.Open, people), new(Hostile, Hostile))
        );
        HtmlReports.AssertSound(page);
        Assert.Empty(page.QuerySelectorAll("script, img, iframe, object, embed"));
        Assert.DoesNotContain(
            page.All.SelectMany(element => element.Attributes),
            attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        );
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.Equal(
            Hostile.Replace('\0', '\uFFFD').Replace('\uD800', '\uFFFD'),
            page.QuerySelector(".notes p")!.TextContent
        );
        Assert.Equal("auto", page.QuerySelector(".notes p")!.GetAttribute("dir"));
    }

    [Fact]
    public void Findings_ComeBeforeEverythingElse() =>
        Assert.Equal(
            "findings",
            HtmlReports.Parse(HtmlReport.RenderDocument(TestRounds.Sample())).QuerySelector("section")!.Id
        );

    [Fact]
    public void Report_WithARoundBefore_SaysWhatChangedOnTheFirstPageAndInTheTableOfAllEnablers()
    {
        var page = HtmlReports.Parse(
            HtmlReport.RenderDocument(
                FullRound.Results(),
                new("Northbrook", "Autumn 2026", new(2027, 5, 1)),
                TestPlans.One,
                FullRound.Trend()
            )
        );
        HtmlReports.AssertSound(page);
        Assert.Equal(["findings", "next"], page.QuerySelectorAll("section").Take(2).Select(section => section.Id));
        Assert.Equal("Since Autumn 2025: 1 up, 1 down", page.QuerySelector("#next h2")!.TextContent);
        Assert.Contains(
            "Overdue: 31 March 2027",
            page.QuerySelector("#next table")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("Last time (Autumn 2025)", page.QuerySelector("#all table thead th:nth-child(3)")!.TextContent);
        Assert.Equal("4.7", page.QuerySelector("#all table tbody td:nth-child(3)")!.TextContent);
        Assert.Contains("4.7", page.QuerySelector("#changes table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_IfNothingMoved_HasNoEmptyParagraph()
    {
        var same = RoundComparison.Compare(FullRound.Responses, FullRound.Responses, Confidentiality.Default);
        var page = HtmlReports.Parse(
            HtmlReport.RenderDocument(
                FullRound.Results(),
                new("Northbrook", "Autumn 2026", new(2027, 5, 1)),
                TestPlans.One,
                new("Autumn 2025", "Autumn 2026", same)
            )
        );
        Assert.All(page.QuerySelectorAll("#next p"), text => Assert.NotEqual("", text.TextContent.Trim()));
    }

    [Fact]
    public void Report_WithHostileNames_KeepsThemInsideTheFootOfItsPages()
    {
        var style = HtmlReports
            .Parse(HtmlReport.RenderDocument(TestRounds.Sample(), new("\"; } </style> x\\", "\n}")))
            .QuerySelector("style")!
            .TextContent;
        Assert.Contains("counter(page) \" of \" counter(pages)", style, StringComparison.Ordinal);
        Assert.Contains(
            "content: \"\\22 \\3B \\20 \\7D \\20 \\3C \\2F style\\3E \\20 x\\5C ",
            style,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Figures_OfTheReport_AreAnnouncedOnce()
    {
        var page = HtmlReports.Parse(HtmlReport.RenderDocument(FullRound.Results(ConfidentialityMode.Open)));
        Assert.All(page.QuerySelectorAll("figure"), figure => Assert.Equal("none", figure.GetAttribute("role")));
    }

    [Fact]
    public void Tables_HaveCaptionsAndScopedHeadings()
    {
        var tables = HtmlReports
            .Parse(HtmlReport.RenderDocument(HtmlReports.Sample(ConfidentialityMode.Confidential, again: true)))
            .QuerySelectorAll("table");
        Assert.NotEmpty(tables);
        Assert.All(
            tables,
            table => Assert.False(string.IsNullOrWhiteSpace(table.QuerySelector("caption")!.TextContent))
        );
        Assert.All(
            tables.SelectMany(table => table.QuerySelectorAll("thead th")),
            heading => Assert.Equal("col", heading.GetAttribute("scope"))
        );
        Assert.All(
            tables.SelectMany(table => table.QuerySelectorAll("tbody tr")),
            row => Assert.Equal("row", row.FirstElementChild!.GetAttribute("scope"))
        );
        Assert.Equal(
            tables.Length,
            tables.Select(table => table.QuerySelector("caption")!.TextContent).Distinct().Count()
        );
    }

    [Fact]
    public void Table_OfAgenciesWithLongNames_HasShortHeadingsAndSaysWhatTheyMean()
    {
        var results = RoundResults.Compute(LongNames.Round, new Confidentiality(ConfidentialityMode.Open));
        var all = HtmlReports.Parse(HtmlReport.RenderDocument(results)).QuerySelector("#all")!;
        Assert.All(
            all.QuerySelectorAll("table.figures thead th"),
            heading => Assert.InRange(heading.TextContent.Length, 1, 24)
        );
        Assert.Contains("Short names: “", all.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_OfTheReport_AreShort()
    {
        var page = HtmlReports.Parse(HtmlReport.RenderDocument(TestRounds.Sample()));
        var sentences = page.QuerySelectorAll("main p:not(.note):not(.lede), .method li, .sentence")
            .Where(element => element.Closest(".notes") is null)
            .SelectMany(element =>
                element.TextContent.Split(['.', '!', '?', ':'], StringSplitOptions.RemoveEmptyEntries)
            );
        Assert.All(
            sentences,
            sentence =>
                Assert.True(
                    sentence.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length <= 25,
                    sentence
                )
        );
    }

    [Theory]
    [InlineData(false, "How to read this")]
    [InlineData(true, "Where the rounds differ")]
    public void SideBySide_Always_HasAHeadingThatSuitsItsContent(bool differ, string heading)
    {
        var other = TestRounds.Create(ConfidentialityMode.Open, TestRounds.People("Council", 5, differ ? 1 : 3));
        var page = HtmlReports.Parse(
            SideBySideReport.RenderDocument(
                RoundsSideBySide.Create([
                    new("One", TestRounds.Create(ConfidentialityMode.Open, TestRounds.People("Council", 5, 3))),
                    new("Two", other),
                ]),
                "Northbrook"
            )
        );
        Assert.Equal(heading, page.QuerySelector("h2")!.TextContent);
        Assert.All(page.QuerySelectorAll("ul"), list => Assert.NotEmpty(list.Children));
    }
}
