using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>Tests that every slide is legible from eight metres and fits the projector.</summary>
public sealed partial class SlideTests(Chromium chromium, SharedApplication shared)
{
    /// <summary>
    /// Finds text that is smaller than 28 pixels, overlaps other text or extends outside the window. Also finds out
    /// whether the page scrolls.
    /// </summary>
    private const string Faults = """
        () => {
          const root = document.documentElement
          const scrolls = root.scrollHeight > root.clientHeight + 1 || root.scrollWidth > root.clientWidth + 1
            ? [`scrolls: ${root.scrollWidth}×${root.scrollHeight} in ${root.clientWidth}×${root.clientHeight}`]
            : []
          const texts = [...document.querySelectorAll('body *')].filter(element =>
            [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()) &&
            element.getClientRects().length > 0 && !element.closest('.govuk-visually-hidden, title, desc, script'))
          const small = texts.map(element => {
            const svg = element.closest('svg[viewBox]')
            const shown = svg?.getBoundingClientRect()
            const drawn = svg?.viewBox.baseVal
            const scale = svg ? Math.min(shown.width / drawn.width, shown.height / drawn.height) : 1
            return [element.textContent.trim(), parseFloat(getComputedStyle(element).fontSize) * scale]
          }).filter(([, size]) => size < 27.99).map(([text, size]) => `“${text}” is ${size} pixels`)
          const boxes = texts
            .filter(element => !element.closest('[class*=short], [class*=statement], [class*=many]'))
            .map(element => [element, element.getBoundingClientRect()])
          const out = boxes
            .filter(([, box]) =>
              box.bottom > innerHeight + 1 || box.right > innerWidth + 1 || box.top < -1 || box.left < -1)
            .map(([element]) => `“${element.textContent.trim()}” leaves the window`)
          const over = boxes.flatMap(([one, a], i) => boxes.slice(i + 1).filter(([other, b]) => {
            if (one.contains(other) || other.contains(one)) { return false }
            const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
            const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
            return width > 2 && height > 8
          }).map(([other]) => `“${one.textContent.trim()}” and “${other.textContent.trim()}” overlap`))
          return [...scrolls, ...small, ...out, ...over]
        }
        """;

    private static readonly (int Width, int Height)[] Sizes = [(1920, 1080), (1024, 768), (1280, 720)];

    [Theory]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public async Task EverySlide_OnEveryProjector_FitsInLargeType(ConfidentialityMode mode)
    {
        await using var room = await Room.In(shared, mode);
        var people = await PresentedRoom.Score(room, mode != ConfidentialityMode.Anonymous);
        await using var facilitator = await BrowserUser.With(chromium, $"slides-{mode}", width: 1280);
        await facilitator.SignIn(room);
        var faults = await FindFaults(facilitator, room);
        await PresentedRoom.Discuss(room, people);
        faults.AddRange(await FindFaults(facilitator, room));

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Empty(facilitator.Complaints);
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential, 3)]
    [InlineData(ConfidentialityMode.Confidential, 4)]
    [InlineData(ConfidentialityMode.Open, 9)]
    public async Task EverySlide_OfFewPeople_FitsInLargeType(ConfidentialityMode mode, int people)
    {
        await using var room = await Room.In(shared, mode);
        var tokens = await PresentedRoom.Score(room, named: true, people);
        await PresentedRoom.Discuss(room, tokens);
        await using var facilitator = await BrowserUser.With(chromium, $"slides-{mode}-{people}", width: 1280);
        await facilitator.SignIn(room);

        var faults = await FindFaults(facilitator, room);

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        await PresentedRoom.Show(room, $"enabler-{PresentedRoom.WithSecondVote}");
        await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/projector"));
        Assert.Equal(
            mode == ConfidentialityMode.Open,
            (await facilitator.Text()).Contains("Participant 4 → 4", StringComparison.Ordinal)
        );
    }

    private static async Task<List<string>> FindFaults(BrowserUser facilitator, Room room)
    {
        await facilitator.Page.SetViewportSizeAsync(1280, 900);
        await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/presenter"));
        var slides = SlideKey()
            .Matches(await facilitator.Page.Locator("#slides").InnerHTMLAsync())
            .Select(match => match.Groups[1].Value)
            .ToList();
        var faults = new List<string>();
        foreach (var slide in slides)
        {
            await PresentedRoom.Show(room, slide);
            await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/projector"));
            foreach (var (width, height) in Sizes)
            {
                await facilitator.Page.SetViewportSizeAsync(width, height);
                faults.AddRange(
                    (await facilitator.Page.EvaluateAsync<string[]>(Faults)).Select(fault =>
                        $"{slide} at {width}×{height}: {fault}"
                    )
                );
            }
        }

        return faults;
    }

    [GeneratedRegex("value=\"([a-z0-9.-]+)\"")]
    private static partial Regex SlideKey();
}
