using AngleSharp.Html.Parser;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.Tests.Html;

public sealed class PlanSectionTests
{
    [Fact]
    public void Report_WithAPlan_SaysWhatWillBeDone()
    {
        var section = new HtmlParser()
            .ParseDocument(HtmlReport.RenderDocument(TestRounds.Sample(), plan: TestPlans.One))
            .QuerySelector("#plan")!;
        Assert.Equal("What you will do: 2 priorities, 3 actions open", section.QuerySelector("h2")!.TextContent);
        Assert.Equal(
            ["Information sharing", "Common agenda"],
            section.QuerySelectorAll(".ranked strong").Select(name => name.TextContent)
        );
        Assert.Equal(
            ["=Agree; one, form \\ for all\nby hand", "Meet", "Hold a dayfrom Autumn 2026", "Print it"],
            section.QuerySelectorAll("tbody th").Select(action => action.TextContent)
        );
        Assert.Equal(
            ["Information sharing", "Anna, Health visiting", "31 March 2027", "Under way"],
            section.QuerySelectorAll("tbody tr:first-child td").Select(cell => cell.TextContent)
        );
        Assert.Contains("Next year", section.QuerySelector(".notes")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Report_WithoutAPlanOrWithAnEmptyOne_SaysNothingOfIt(bool isEmpty) =>
        Assert.DoesNotContain(
            "id=\"plan\"",
            HtmlReport.RenderDocument(TestRounds.Sample(), plan: isEmpty ? new Plan(null, []) : null),
            StringComparison.Ordinal
        );

    [Fact]
    public void Report_WithHostileTexts_HoldsThemAsText()
    {
        const string hostile = "</p></title><script>alert(1)</script>\" onload='x'";
        var plan = new Plan(
            new([new("1.1", hostile)], [new("1.2", hostile)]),
            [TestPlans.Entry(1, hostile, new(hostile, hostile, hostile, null, ActionStatus.Done))]
        );
        var page = new HtmlParser().ParseDocument(HtmlReport.RenderDocument(TestRounds.Sample(), plan: plan));
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal(hostile, page.QuerySelector("#plan .ranked p")!.TextContent);
        Assert.Equal(hostile, page.QuerySelector("#plan tbody th")!.TextContent);
    }
}
