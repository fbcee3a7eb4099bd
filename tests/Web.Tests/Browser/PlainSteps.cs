using BeyondBoundaries.Documents;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>The steps in a meeting of twelve people when no page can use scripts.</summary>
internal static class PlainSteps
{
    public const string Evidence = "Typed on the page of all enablers";
    public const string InTheSecondWindow = "From the second window";

    /// <summary>
    /// The scores that each person on a phone gives “Locality organisation”, before and after the discussion. Each of
    /// these people also gives “Information sharing” a 1, and everything else a 4.
    /// </summary>
    public static readonly (int First, int Second)[] Localities =
    [
        (1, 2),
        (1, 3),
        (1, 3),
        (2, 3),
        (1, 3),
        (5, 3),
        (5, 4),
        (5, 3),
        (5, 4),
        (4, 3),
        (2, 3),
    ];

    public static async Task Join(BrowserUser person, RunningApplication application, string code, int number)
    {
        await person.GoTo(new Uri(application.Address, "join"));
        await person.Fill(
            "Code",
            number == 0 ? "2222-2222" : code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)
        );
        await person.Press("Continue");
        if (number == 0)
        {
            Assert.StartsWith("Error: ", await person.Page.TitleAsync(), StringComparison.Ordinal);
            await person.Fill("Code", code);
            await person.Press("Continue");
        }

        await RoomSteps.Join(person, number);
    }

    /// <summary>Keys in the twelfth person's paper sheet.</summary>
    public static async Task KeyASheet(BrowserUser facilitator, string round)
    {
        var sheet = await RoomSteps.PrintASheet(facilitator, round);
        await RoomSteps.TypeASheet(facilitator, round, sheet, "Midwifery", "444444x41s-4");
        Assert.Contains("“x” is not a score for 2.3", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Fill("The 12 scores in order", "444444141s-4");
        await facilitator.Page.GetByLabel("The 12 scores in order").PressAsync("Enter");
        await Assertions.Expect(facilitator.Page.Locator("h1")).ToHaveTextAsync("Does this match the sheet?");
        await facilitator.Press("Save this sheet");
        Assert.Contains(
            "The scores from the sheet have been saved and will be counted",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        await RoomSteps.TypeASheet(facilitator, round, sheet, "Midwifery", "555555555555");
        await facilitator.Press("Save this sheet");
        Assert.Contains(
            "The scores on this sheet have already been keyed in",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
    }

    public static async Task Score(BrowserUser person, int number)
    {
        var tasks = person.Page.Url;
        if (number == 1)
        {
            await TwoWindows(person, tasks);
        }

        await person.GoTo($"{tasks}/all");
        foreach (var item in ShippedFrameworks.Catalogue.Current.Enablers)
        {
            var score =
                item.Id == "2.3" ? Localities[number].First
                : item.Id == "3.1" ? 1
                : 4;
            await BrowserUser.Check(person.Page.Locator($"input[name='score:{item.Id}'][value='{score}']"));
        }

        if (number == 2)
        {
            await person
                .Page.Locator("details summary")
                .Filter(new() { HasText = "Notes: Senior leadership" })
                .ClickAsync();
            await person.Page.GetByLabel("What is the evidence? (optional)").First.FillAsync(Evidence);
        }

        await person.Press("Check your answers");
        await person.Press("Submit your answers");
        Assert.Equal("You have submitted your answers", await person.Heading());
        await person.GoTo(tasks);
    }

    /// <summary>
    /// Checks that, when two windows save the same page, the second shows a conflict and does not silently overwrite
    /// anything.
    /// </summary>
    private static async Task TwoWindows(BrowserUser person, string tasks)
    {
        await person.GoTo($"{tasks}/1.1");
        var other = await person.Page.Context.NewPageAsync();
        await other.GotoAsync($"{tasks}/1.1");
        await other.GetByLabel("What is working well?").FillAsync("From the first window");
        await other.GetByRole(AriaRole.Button, new() { Name = "Save and continue" }).ClickAsync();
        await BrowserUser.Arrive(other, "/1[.]2$");
        await other.CloseAsync();
        await person.Fill("What is working well?", InTheSecondWindow);
        await person.Press("Save and continue");
        Assert.Contains("From the first window", await person.Text(), StringComparison.Ordinal);
        Assert.Equal(InTheSecondWindow, await person.Page.GetByLabel("What is working well?").InputValueAsync());
        await person.Press("Save and continue");
        await person.Arrive("/1[.]2$");
    }
}
