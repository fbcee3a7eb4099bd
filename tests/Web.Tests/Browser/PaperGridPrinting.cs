using System.Text;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Paper;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>Tests the paper grids as printed and displayed by a browser.</summary>
public sealed partial class PaperGridPrinting(Chromium chromium)
{
    private const double PixelsInAMillimetre = 96 / 25.4;

    private const double PixelsInAPoint = 96 / 72.0;

    /// <summary>The width between the margins of A4 landscape, in millimetres.</summary>
    private const double PaperWidth = 281;

    private const double PaperHeight = 194;

    /// <summary>A notice that is longer than the notice of any mode.</summary>
    private static readonly string[] Notice =
    [
        "This round is confidential. No one sees any scores until your facilitator reveals them to everyone at once.",
        .. Enumerable
            .Range(1, 13)
            .Select(number =>
                $"{number}. Averages for agencies and levels of work are rounded, and never shown for fewer "
                + "than 5 people, whatever else is shown beside them."
            ),
        "On paper there is one exception: your facilitator sees your scores when they key them in from this sheet.",
    ];

    /// <summary>
    /// For each round, the number of agencies, the length of their names, and the letter that fills each name: e makes
    /// several words, and W makes one wide word.
    /// </summary>
    private static readonly (int Agencies, int Length, char Letter)[] Rounds =
    [
        (7, 24, 'e'),
        (12, 30, 'e'),
        (4, 100, 'e'),
        (5, 100, 'e'),
        (12, 100, 'e'),
        (2, 100, 'W'),
        (12, 100, 'W'),
    ];

    public static TheoryData<string, bool> Fonts =>
        new(from set in FontSet.All from largePrint in new[] { false, true } select (set.Name, largePrint));

    [Theory]
    [MemberData(nameof(Fonts))]
    public async Task Sets_OfAnyRound_FillNoPageAndTakeThePagesTheySay(string fonts, bool largePrint)
    {
        foreach (
            var details in Rounds
                .Select(round =>
                    Details(round.Agencies, round.Length, round.Letter, largePrint) with
                    {
                        SheetCodes = ["7KQP-M4XN", "BHT3-9WRD"],
                    }
                )
                .Prepend(new() { LargePrint = largePrint })
        )
        {
            await using var page = await Show(details, fonts: FontSet.Find(fonts));
            await AssertTrueToItsPages(page);
        }
    }

    [Theory]
    [MemberData(nameof(Fonts))]
    public async Task Sets_OfALongFramework_RepeatEnablerAndCodeOnEveryPage(string fonts, bool largePrint)
    {
        await using var page = await Show(
            Details(2, 24, 'e', largePrint) with
            {
                SheetCodes = ["7KQP-M4XN"],
            },
            fonts: FontSet.Find(fonts),
            framework: LongFramework()
        );
        await AssertTrueToItsPages(page);
        var sheets = page.Page.Locator(".paper-sheet");
        Assert.Equal(await sheets.CountAsync(), await page.Page.Locator(".paper-sheet .paper-code").CountAsync());
        Assert.Equal(
            0,
            await page
                .Page.Locator(".paper-sheet:has(.paper-grid, .paper-scores, .paper-indicators):not(:has(.paper-id))")
                .CountAsync()
        );
        Assert.NotEqual(0, await page.Page.GetByText("(continued)").CountAsync());
    }

    [Theory]
    [InlineData(false, 8)]
    [InlineData(true, 16)]
    public async Task Print_IsLargeEnoughToReadAndToAimAt(bool largePrint, double fewestPoints)
    {
        await using var page = await Show(Details(2, 100, 'e', largePrint));
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var box = await page.Page.EvaluateAsync<double>(
            "Math.min(...[...document.querySelectorAll('.paper-box')].flatMap(box => [box.offsetWidth, "
                + "box.offsetHeight]))"
        );
        Assert.InRange(box, 9 * PixelsInAMillimetre, 20 * PixelsInAMillimetre);
        var text = await page.Page.EvaluateAsync<double>(
            "Math.min(...[...document.querySelectorAll('.paper *')].filter(e => [...e.childNodes].some(n => "
                + "n.nodeType === 3 && n.data.trim())).map(e => parseFloat(getComputedStyle(e).fontSize)))"
        );
        Assert.InRange(text, (fewestPoints * PixelsInAPoint) - 0.01, 30);
        var enabler = await page.Page.EvaluateAsync<double>(
            "parseFloat(getComputedStyle(document.querySelector('.paper-id').parentElement).fontSize)"
        );
        Assert.InRange(enabler, ((largePrint ? 18 : 10) * PixelsInAPoint) - 0.01, 30);
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    [InlineData(320, true)]
    public async Task Screen_IsAccessibleAndFits(int width, bool largePrint)
    {
        await using var page = await Show(Details(5, 100, 'e', largePrint) with { SheetCodes = ["7KQP-M4XN"] }, width);
        Assert.Empty(await Axe.Violations(page.Page));
        Assert.True(
            await page.Page.EvaluateAsync<int>(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            ) <= 0
        );
    }

    private static PaperGridDetails Details(int agencies, int length, char letter, bool largePrint) =>
        new()
        {
            Partnership = Name(0, 100, letter),
            Round = Name(1, 100, letter),
            AsksName = true,
            Agencies = [.. Enumerable.Range(1, agencies).Select(number => Name(number, length, letter))],
            Notice = Notice,
            LargePrint = largePrint,
        };

    /// <summary>Creates a name: one long word with wide letters, or words of normal length.</summary>
    private static string Name(int number, int length, char letter)
    {
        var letters = Enumerable.Range(1, length - 3).Select(place => letter != 'W' && place % 8 == 0 ? ' ' : letter);
        return $"{number, 2} {string.Concat(letters)}";
    }

    /// <summary>
    /// Creates the supplied framework, but with twenty times as many indicators for its first enabler.
    /// </summary>
    private static Framework LongFramework()
    {
        var definition = ShippedFrameworks.Catalogue.Current.Definition;
        var theme = definition.Themes[0];
        var enabler = theme.Enablers[0];
        var indicators = Enumerable
            .Range(1, 20)
            .SelectMany(time => enabler.Indicators.Select(one => one with { Id = $"{one.Id}{time}" }))
            .ToList();
        return Framework
            .From(
                definition with
                {
                    Themes =
                    [
                        theme with
                        {
                            Enablers = [enabler with { Indicators = indicators }, .. theme.Enablers.Skip(1)],
                        },
                        .. definition.Themes.Skip(1),
                    ],
                }
            )
            .Value!;
    }

    private async Task<BrowserUser> Show(
        PaperGridDetails details,
        int width = 1280,
        FontSet? fonts = null,
        Framework? framework = null
    )
    {
        var person = await BrowserUser.With(chromium, "paper", width: width, fonts: fonts);
        await person.Page.SetContentAsync(
            PaperGrid.RenderDocument(framework ?? ShippedFrameworks.Catalogue.Current, details)
        );
        return person;
    }

    /// <summary>
    /// Checks that the number of printed pages is the number given on the sheets, and that at least a tenth of each
    /// page stays empty, in case another printer needs more space.
    /// </summary>
    private static async Task AssertTrueToItsPages(BrowserUser page)
    {
        var numbers = await page.Page.Locator(".paper-page").AllInnerTextsAsync();
        Assert.Equal(numbers.Count, await PagesOf(page));
        var inASet = numbers.Count / await page.Page.Locator(".paper-set").CountAsync();
        Assert.All(numbers, number => Assert.EndsWith($"of {inASet}", number, StringComparison.Ordinal));
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.Page.SetViewportSizeAsync((int)(PaperWidth * PixelsInAMillimetre), 900);
        var highest = await page.Page.EvaluateAsync<double>(
            "Math.max(...[...document.querySelectorAll('.paper-sheet')].map(sheet => "
                + "sheet.getBoundingClientRect().height))"
        );
        Assert.InRange(highest / PixelsInAMillimetre, 0, 0.9 * PaperHeight);
    }

    private static async Task<int> PagesOf(BrowserUser page)
    {
        var pdf = await page.Print();
        return PageObject().Count(Encoding.Latin1.GetString(pdf));
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageObject();
}
