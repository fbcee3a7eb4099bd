using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Tests.Html;

/// <summary>Computes the results of the sample round, and parses and checks reports.</summary>
internal static class HtmlReports
{
    public static RoundResults Sample(ConfidentialityMode mode, bool again) =>
        RoundResults.Compute(
            SampleRound.Value with
            {
                Responses =
                [
                    .. SampleRound.Value.Responses.Select(
                        (one, i) => one with { SecondVote = again && i < 12 ? one.Answers : null }
                    ),
                ],
            },
            new Confidentiality(mode),
            invited: 30
        );

    public static IDocument Parse(string html) => new HtmlParser(new() { IsStrictMode = true }).ParseDocument(html);

    public static void AssertSound(IDocument page)
    {
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        var ids = page.All.Where(element => element.HasAttribute("id")).Select(element => element.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6")
            .Select(heading => heading.LocalName[1] - '0')
            .ToList();
        Assert.All(
            levels.Zip(levels.Skip(1)),
            pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} before h{pair.Second}")
        );
        Assert.All(
            page.QuerySelectorAll("svg"),
            svg =>
                Assert.All(
                    svg.GetAttribute("aria-labelledby")!.Split(' '),
                    id => Assert.False(string.IsNullOrWhiteSpace(page.GetElementById(id)!.TextContent))
                )
        );
        Assert.All(
            page.QuerySelectorAll("a[href^='#']"),
            link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..]))
        );
        Assert.DoesNotContain(
            page.All,
            element =>
                element.HasAttribute("style") || element.HasAttribute("src") || element.LocalName is "link" or "script"
        );
    }
}
