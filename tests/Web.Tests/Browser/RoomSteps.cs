using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>The steps that people take in a meeting of twelve, with or without scripts.</summary>
internal static partial class RoomSteps
{
    /// <summary>Finds a short code or a sheet code in the text of a page.</summary>
    public static string FindCode(string text) => SpokenCode().Match(text).Value;

    /// <summary>Reads the notice that a link or a code leads to, and joins.</summary>
    public static async Task Join(BrowserUser person, int number)
    {
        Assert.Contains("This round is confidential", await person.Text(), StringComparison.Ordinal);
        await person.Press("Continue");
        await person.Choose(number % 2 == 0 ? "Council early years" : "Health visiting");
        await person.Choose(number % 3 == 0 ? "Strategic" : "Operational");
        await person.Fill("Your name", $"Phone {number + 1}");
        await person.Press("Continue");
        Assert.Contains("/return/", await person.Text(), StringComparison.Ordinal);
        await person.Press("Continue to the questions");
    }

    /// <summary>Prints a sheet for a person who answers on paper.</summary>
    /// <returns>The sheet code.</returns>
    public static async Task<string> PrintASheet(BrowserUser facilitator, string round)
    {
        await facilitator.GoTo($"{round}/sheets");
        await facilitator.Fill("How many people will score on paper?", "1");
        await facilitator.Press("Make the sheets");
        await facilitator.Page.GetByRole(AriaRole.Link, new() { Name = "Print" }).First.ClickAsync();
        await facilitator.Arrive("/print");
        return FindCode(await facilitator.Page.Locator("main").InnerTextAsync());
    }

    /// <summary>Keys in the scores from a sheet, and continues to the page that shows them for checking.</summary>
    public static async Task TypeASheet(
        BrowserUser facilitator,
        string round,
        string code,
        string agency,
        string scores
    )
    {
        await facilitator.GoTo($"{round}/keying");
        await facilitator.Fill("Sheet code", code);
        await facilitator.Choose(agency);
        await facilitator.Choose("Operational");
        await facilitator.Fill("The 12 scores in order", scores);
        await facilitator.Press("Check this sheet");
    }

    [GeneratedRegex("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}")]
    private static partial Regex SpokenCode();
}
