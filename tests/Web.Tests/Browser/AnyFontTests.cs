using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>Tests the HTML report, and every chart in it, with each set of fonts.</summary>
public sealed class AnyFontTests(Chromium chromium)
{
    /// <summary>
    /// Finds text that extends outside its chart, or that overlaps other text in the same chart by more than 5%.
    /// </summary>
    private const string FaultsOfPictures = """
        () => [...document.querySelectorAll('svg.bb-chart')].flatMap(svg => {
          const name = svg.querySelector('title').textContent
          const frame = svg.getBoundingClientRect()
          const area = box => box.width * box.height
          const texts = [...svg.querySelectorAll('text')]
            .map(text => ({ words: text.textContent, box: text.getBoundingClientRect() }))
            .filter(text => text.box.width > 0)
          const leaves = texts.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1
            || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
          const over = texts.flatMap((one, i) => texts.slice(i + 1).filter(other => {
            const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
            const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
            return width > 0 && height > 0 && width * height > Math.min(area(one.box), area(other.box)) / 20
          }).map(other => `${name}: “${one.words}” and “${other.words}” overlap`))
          return [...leaves.map(text => `${name}: “${text.words}” leaves the picture`), ...over]
        })
        """;

    public static TheoryData<string, ConfidentialityMode> Fonts =>
        new(from set in FontSet.All from mode in Enum.GetValues<ConfidentialityMode>() select (set.Name, mode));

    [Theory]
    [MemberData(nameof(Fonts))]
    public async Task Report_WithOneSetOfFonts_KeepsTextInItsPicturesAndThePageInItsWidth(
        string fonts,
        ConfidentialityMode mode
    )
    {
        await using var person = await BrowserUser.With(chromium, "fonts", width: 1280, fonts: FontSet.Find(fonts));
        await person.Page.SetContentAsync(
            HtmlReport.RenderDocument(RoundResults.Compute(SampleRound.Value, new(mode)))
        );
        foreach (var (width, media) in new[] { (1280, Media.Screen), (320, Media.Screen), (718, Media.Print) })
        {
            await person.Page.EmulateMediaAsync(new() { Media = media });
            await person.Page.SetViewportSizeAsync(width, 900);
            var faults = await person.Page.EvaluateAsync<string[]>(FaultsOfPictures);
            Assert.True(faults.Length == 0, string.Join(Environment.NewLine, faults));
            var tooWide = await person.Page.EvaluateAsync<int>(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            );
            Assert.True(tooWide <= 0, $"{media} at {width} pixels is {tooWide} pixels too wide.");
        }
    }
}
