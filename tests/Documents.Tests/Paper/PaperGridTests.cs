using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Paper;

namespace BeyondBoundaries.Documents.Tests.Paper;

public sealed class PaperGridTests
{
    private const string Hostile =
        "</p></title></style><script>alert(1)</script>\" onload='x' ]]> --> \u202E\u2066 \0 \uD800 <img src=x "
        + "onerror=alert(1)>";

    private static readonly PaperGridDetails Details = new()
    {
        Partnership = "Example borough",
        Round = "Autumn 2026",
        Agencies = ["Council", "Health visiting"],
        SheetCodes = ["7KQP-M4XN", "BHT3-9WRD"],
        Notice = ["No one sees any scores until your facilitator closes the round."],
    };

    private static Framework Framework => ShippedFrameworks.Catalogue.Current;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Grid_EveryVariant_IsSoundHtml(bool largePrint)
    {
        AssertSound(Parse(PaperGrid.RenderDocument(Framework, Details with { LargePrint = largePrint })));
        AssertSound(Parse(PaperGrid.RenderDocument(Framework, new() { LargePrint = largePrint })));
    }

    [Fact]
    public void Grid_OfASet_HasAPageForEachThemeAndARowForEachEnabler()
    {
        var page = Parse(PaperGrid.RenderDocument(Framework, new()));
        var sheets = page.QuerySelectorAll(".paper-sheet");
        Assert.Equal(
            Framework.Themes.Select(theme => theme.Title),
            sheets.Select(sheet => sheet.QuerySelector("h3")!.TextContent)
        );
        Assert.Equal(
            ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"],
            sheets.Select(sheet => sheet.QuerySelector(".paper-page")!.TextContent)
        );
        Assert.All(
            sheets,
            sheet =>
                Assert.Equal(
                    Framework
                        .Scale.Levels.Select(level => $"{level.Score} {level.Label} {level.Descriptor}")
                        .Append($"Skip {Framework.Scale.Skip}"),
                    sheet.QuerySelectorAll("thead th[scope=col]").Select(head => head.TextContent)
                )
        );
        var rows = page.QuerySelectorAll("tbody");
        Assert.Equal(
            Framework.Enablers.Select(item => $"{item.Id} {item.Title}"),
            rows.Select(row => row.QuerySelector("th[scope=rowgroup]")!.TextContent)
        );
        Assert.All(rows, row => Assert.Equal(["1", "2", "3", "4", "5", "Skip"], BoxesOf(row)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Grid_EveryVariant_ShowsAllTheIndicatorsInOrder(bool largePrint) =>
        Assert.Equal(
            Framework.Items.Where(item => !item.IsEnabler).Select(item => item.Title),
            Parse(PaperGrid.RenderDocument(Framework, new() { LargePrint = largePrint }))
                .QuerySelectorAll(".paper-indicators li")
                .Select(indicator => indicator.TextContent)
        );

    [Fact]
    public void LargePrint_OfASet_HasAPageForEachEnablerWithEachBoxBesideItsWords()
    {
        var sheets = Parse(PaperGrid.RenderDocument(Framework, new() { LargePrint = true }))
            .QuerySelectorAll(".paper-sheet");
        Assert.Equal(1 + Framework.Enablers.Count, sheets.Length);
        Assert.Equal(
            Framework.Enablers.Select(item => $"{item.Id} {item.Title}"),
            sheets.Skip(1).Select(sheet => sheet.QuerySelector("h4")!.TextContent)
        );
        Assert.All(
            sheets.Skip(1),
            sheet =>
            {
                Assert.Equal(["1", "2", "3", "4", "5", "Skip"], BoxesOf(sheet));
                Assert.Equal(
                    Framework
                        .Scale.Levels.Select(level => $"{level.Label}. {level.Descriptor}")
                        .Append($"{Framework.Scale.Skip}."),
                    sheet.QuerySelectorAll(".paper-words").Select(words => words.TextContent)
                );
            }
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void SeatCodes_MakeASetEach_AndStandOnEveryPageOfIt(bool largePrint)
    {
        var sets = Parse(PaperGrid.RenderDocument(Framework, Details with { LargePrint = largePrint }))
            .QuerySelectorAll(".paper-set");
        Assert.Equal(2, sets.Length);
        Assert.All(
            Details.SheetCodes.Zip(sets),
            pair =>
            {
                Assert.All(
                    pair.Second.QuerySelectorAll(".paper-sheet"),
                    sheet => Assert.Equal(pair.First, Assert.Single(sheet.QuerySelectorAll(".paper-code")).TextContent)
                );
                Assert.Contains(
                    "This code can be used once: when your facilitator keys in the scores on this sheet, or "
                        + "when you join.",
                    pair.Second.TextContent,
                    StringComparison.Ordinal
                );
            }
        );
    }

    [Fact]
    public void Grid_WithoutDetails_LeavesLinesForPartnershipRoundAndAgency()
    {
        var page = Parse(PaperGrid.RenderDocument(Framework, new()));
        Assert.Equal(["Partnership", "Round", "Your agency"], Lines(page));
        Assert.Equal(["strategic", "operational"], Ticks(page));
        Assert.Empty(page.QuerySelectorAll(".paper-code, .paper-notice"));
    }

    [Fact]
    public void Grid_WithDetails_NamesThemAndAsksWhoOnTheFirstPageOnly()
    {
        var page = Parse(PaperGrid.RenderDocument(Framework, Details with { SheetCodes = ["7KQP-M4XN"] }));
        Assert.Empty(Lines(page));
        Assert.Equal(["strategic", "operational", .. Details.Agencies], Ticks(page));
        Assert.Equal(
            Details.Notice,
            page.QuerySelectorAll(".paper-notice li").Select(sentence => sentence.TextContent)
        );
        Assert.Equal("Example borough · Autumn 2026", page.QuerySelector("h2")!.TextContent);
        Assert.All(
            page.QuerySelectorAll(".paper-sheet").Skip(1),
            sheet => Assert.Empty(sheet.QuerySelectorAll(".paper-about, .paper-notice"))
        );
        Assert.StartsWith("Example borough: Autumn 2026", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Grid_ThatAsksNotWho_HasNoAgencyAndNoLevel()
    {
        var page = Parse(PaperGrid.RenderDocument(Framework, Details with { AsksAgencyAndLevel = false }));
        Assert.Empty(page.QuerySelectorAll(".paper-about"));
        Assert.All(
            Details.Agencies,
            agency => Assert.DoesNotContain(agency, page.QuerySelector(".paper")!.TextContent, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(12, 20, true)]
    [InlineData(13, 20, false)]
    [InlineData(2, 100, true)]
    [InlineData(12, 100, false)]
    public void Agencies_AreTicked_WhereTheyFit(int count, int length, bool ticked)
    {
        var agencies = Enumerable.Range(10, count).Select(number => $"{number} {new string('a', length - 3)}").ToList();
        var page = Parse(PaperGrid.RenderDocument(Framework, Details with { Agencies = agencies, SheetCodes = [] }));
        Assert.Equal(ticked ? agencies : [], Ticks(page).Skip(2));
        Assert.Equal(ticked ? [] : ["Your agency"], Lines(page));
    }

    [Fact]
    public void Name_IsAskedForOnlyWhenTheRoundIsOpen()
    {
        Assert.Equal(
            ["Your name"],
            Lines(Parse(PaperGrid.RenderDocument(Framework, Details with { AsksName = true, SheetCodes = [] })))
        );
        Assert.Empty(Lines(Parse(PaperGrid.RenderDocument(Framework, Details))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Grid_OfHostileText_ShowsItAsText(bool largePrint)
    {
        var page = Parse(
            PaperGrid.RenderDocument(
                Framework,
                new()
                {
                    Partnership = Hostile,
                    Round = Hostile,
                    Agencies = [Hostile],
                    Levels = [Hostile],
                    SheetCodes = [Hostile],
                    Notice = [Hostile],
                    LargePrint = largePrint,
                }
            )
        );
        AssertSound(page);
        Assert.Empty(page.QuerySelectorAll("script, img, iframe, object, embed"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.DoesNotContain(
            page.All.SelectMany(element => element.Attributes),
            attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        );
        var shown = Hostile.Replace('\0', '\uFFFD').Replace('\uD800', '\uFFFD');
        Assert.Equal([shown, shown], Ticks(page));
        Assert.Equal($"{shown} · {shown}", page.QuerySelector("h2")!.TextContent);
        Assert.Equal(shown, page.QuerySelector(".paper-code")!.TextContent);
        Assert.Equal(shown, page.QuerySelector(".paper-notice li")!.TextContent);
    }

    [Fact]
    public void Body_IsTheSheetsAloneBelowAnH2()
    {
        var body = PaperGrid.RenderFragment(Framework, Details);
        Assert.Contains(body, PaperGrid.RenderDocument(Framework, Details), StringComparison.Ordinal);
        var page = Parse(body);
        Assert.Empty(page.QuerySelectorAll("style, h1, main"));
        Assert.Equal("H2", page.QuerySelector("h1, h2, h3, h4")!.TagName);
    }

    [Fact]
    public void Sentences_OfOurOwn_AreShort()
    {
        var sentences = Parse(PaperGrid.RenderDocument(Framework, Details))
            .QuerySelectorAll(".paper-screen p, .paper-how, .paper-seat p, .paper-choice p")
            .SelectMany(element => element.TextContent.Split(['.', ':'], StringSplitOptions.RemoveEmptyEntries));
        Assert.All(
            sentences,
            sentence =>
                Assert.True(
                    sentence.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length <= 25,
                    sentence
                )
        );
    }

    private static IEnumerable<string> BoxesOf(IElement element) =>
        element.QuerySelectorAll(".paper-mark:has(.paper-box)").Select(box => box.TextContent);

    private static IEnumerable<string> Ticks(IDocument page) =>
        page.QuerySelectorAll(".paper-choice li:has(.paper-tick)").Select(tick => tick.LastElementChild!.TextContent);

    private static IEnumerable<string> Lines(IDocument page) =>
        page.QuerySelectorAll(".paper-line:has(.paper-rule)").Select(line => line.TextContent);

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static void AssertSound(IDocument page)
    {
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.False(string.IsNullOrWhiteSpace(page.Title));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.DoesNotContain(page.All, element => element.HasAttribute("id"));
        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6")
            .Select(heading => heading.LocalName[1] - '0')
            .ToList();
        Assert.All(
            levels.Zip(levels.Skip(1)),
            pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} before h{pair.Second}")
        );
        Assert.DoesNotContain(
            page.All,
            element =>
                element.HasAttribute("style") || element.HasAttribute("src") || element.LocalName is "link" or "script"
        );
    }
}
