using System.Text;
using System.Text.RegularExpressions;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Paper;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>The paper grids as a browser prints and shows them.</summary>
public sealed partial class PaperGridPrinting(Chromium chromium)
{
    private const double PixelsInAMillimetre = 96 / 25.4;

    private const double PixelsInAPoint = 96 / 72.0;

    /// <summary>Longer than the notice of any mode.</summary>
    private static readonly string[] Notice =
    [
        "This round is confidential. Nobody sees any scores until your facilitator closes the round.",
        "Then your facilitator sees averages and counts of the whole group, and shows them to you all.",
        "Averages of agencies and levels of work are rounded, and never shown for fewer than 10 people.",
        "They are shown only where they, the counts and one’s own score leave everybody else at least two possible scores. They may leave only two.",
        "What you write is shown to the group in your words, without your name or agency, if at least 10 people submit. Leave out what would tell who you are.",
        "Whoever keys this sheet in sees the scores on it.",
        "Confidential is not anonymous: whoever runs this server could read its database.",
    ];

    public static TheoryData<int, int, char, bool> Rounds
    {
        get
        {
            var rounds = new TheoryData<int, int, char, bool>();
            foreach (var largePrint in new[] { false, true })
            {
                foreach (var (agencies, length, letter) in new[] { (7, 24, 'e'), (12, 30, 'e'), (4, 100, 'e'), (5, 100, 'e'), (12, 100, 'e'), (2, 100, 'W'), (12, 100, 'W') })
                {
                    rounds.Add(agencies, length, letter, largePrint);
                }
            }

            return rounds;
        }
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Sets_OfAnyRound_TakeThePagesTheySay(int agencies, int length, char letter, bool largePrint)
    {
        await using var page = await Show(Details(agencies, length, letter, largePrint) with { SeatCodes = ["7KQP-M4XN", "BHT3-9WRD"] });
        Assert.Equal(2 * (largePrint ? 13 : 3), await PagesOf(page));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sets_WithoutDetails_TakeThePagesTheySay(bool largePrint)
    {
        await using var page = await Show(new() { LargePrint = largePrint });
        Assert.Equal(largePrint ? 13 : 3, await PagesOf(page));
    }

    [Theory]
    [InlineData(false, 8)]
    [InlineData(true, 16)]
    public async Task Print_IsLargeEnoughToReadAndToAimAt(bool largePrint, double fewestPoints)
    {
        await using var page = await Show(Details(2, 100, 'e', largePrint));
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var box = await page.Page.EvaluateAsync<double>("Math.min(...[...document.querySelectorAll('.paper-box')].flatMap(box => [box.offsetWidth, box.offsetHeight]))");
        Assert.InRange(box, 9 * PixelsInAMillimetre, 20 * PixelsInAMillimetre);
        var text = await page.Page.EvaluateAsync<double>("Math.min(...[...document.querySelectorAll('.paper *')].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())).map(e => parseFloat(getComputedStyle(e).fontSize)))");
        Assert.InRange(text, (fewestPoints * PixelsInAPoint) - 0.01, 30);
        var enabler = await page.Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('.paper-id').parentElement).fontSize)");
        Assert.InRange(enabler, ((largePrint ? 18 : 10) * PixelsInAPoint) - 0.01, 30);
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    [InlineData(320, true)]
    public async Task Screen_IsAccessibleAndFits(int width, bool largePrint)
    {
        await using var page = await Show(Details(5, 100, 'e', largePrint) with { SeatCodes = ["7KQP-M4XN"] }, width);
        Assert.Empty(await Axe.Violations(page.Page));
        Assert.True(await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0);
    }

    private static PaperGridDetails Details(int agencies, int length, char letter, bool largePrint) => new()
    {
        Partnership = Name(0, 100, letter),
        Round = Name(1, 100, letter),
        AsksName = true,
        Agencies = [.. Enumerable.Range(1, agencies).Select(number => Name(number, length, letter))],
        Notice = Notice,
        LargePrint = largePrint,
    };

    /// <summary>One long word of wide letters, or words of a usual length.</summary>
    private static string Name(int number, int length, char letter) =>
        $"{number,2} {string.Concat(Enumerable.Range(1, length - 3).Select(place => letter != 'W' && place % 8 == 0 ? ' ' : letter))}";

    private async Task<Person> Show(PaperGridDetails details, int width = 1280)
    {
        var person = await Person.With(chromium, "paper", width: width);
        await person.Page.SetContentAsync(PaperGrid.Text(ShippedFramework.Value, details));
        return person;
    }

    private static async Task<int> PagesOf(Person page)
    {
        var pdf = await page.Print();
        return PageObject().Count(Encoding.Latin1.GetString(pdf));
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageObject();
}
