using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Web.Components;

namespace BeyondBoundaries.Web.Tests.Components;

/// <summary>Tests that each square in the score row has a real radio button with a label and a description.</summary>
public sealed class ScoresTests
{
    private readonly Rendering rendering = new();

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    public async Task Scores_AnyScale_EveryRadioHasLabelAndDescription(int levels)
    {
        var page = await ParseAsync(levels, "2");
        var radios = page.QuerySelectorAll("input[type=radio]").Cast<IHtmlInputElement>().ToArray();
        Assert.Equal(levels + 1, radios.Length);
        Assert.All(radios, radio => Assert.Equal("Input.Score", radio.Name));
        Assert.All(radios, radio => Assert.Single(page.QuerySelectorAll($"label[for='{radio.Id}']")));
        Assert.All(
            radios.Take(levels),
            radio => Assert.NotNull(page.GetElementById(radio.GetAttribute("aria-describedby")!))
        );
        Assert.Equal("2", Assert.Single(radios, radio => radio.IsChecked).Value);
        Assert.Equal("Input_Score", radios[0].Id);
    }

    [Fact]
    public async Task Scores_SkipChosen_OnlySkipIsChecked()
    {
        var page = await ParseAsync(5, "skip");
        Assert.Equal("skip", Assert.Single(page.QuerySelectorAll(":checked")).GetAttribute("value"));
    }

    [Fact]
    public async Task Scores_NothingChosen_NothingIsChecked() =>
        Assert.Empty((await ParseAsync(5, null)).QuerySelectorAll(":checked"));

    private async Task<IHtmlDocument> ParseAsync(int levels, string? chosen)
    {
        var html = await rendering.RunAsync(
            new ScoresTagHelper
            {
                For = rendering.For("Input.Score", chosen),
                ViewContext = rendering.View,
                Legend = "How far is this in place here?",
                Levels =
                [
                    .. Enumerable
                        .Range(1, levels)
                        .Select(score => new ScaleLevel(score, $"Label {score}", $"Text {score}")),
                ],
                Skip = "I have no experience",
            }
        );
        return new HtmlParser().ParseDocument(html);
    }
}
