using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests a realistic meeting in which no page can use scripts: a facilitator, and twelve people. Eleven join by code on
/// their phones, and one of them has two windows. One person answers on paper. Then everyone reads the results,
/// discusses them, votes again, agrees a score and digs deeper. <see cref="LiveRoom"/> is the same meeting with pages
/// that update automatically.
/// </summary>
public sealed class RoomOfTwelve(Chromium chromium)
{
    private const int Phones = 11;
    private const string Evidence = "Typed on the page of all enablers";
    private const string InTheSecondWindow = "From the second window";

    /// <summary>
    /// The scores that each person on a phone gives “Locality organisation”, before and after the discussion. They give
    /// “One cohesive service” a 1, and everything else a 4.
    /// </summary>
    private static readonly (int First, int Second)[] Localities =
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

    [Fact]
    public async Task Room_WithoutScripts_LosesNothingAndTellsNothing()
    {
        await using var application = await RunningApplication.StartProcess();
        await using var facilitator = await BrowserUser.With(chromium, "twelve", scripts: false, width: 1280);
        var round = await OpenRound(facilitator, application);
        var code = RoomSteps.FindCode(await facilitator.Text());
        var people = new List<BrowserUser>();
        try
        {
            for (var number = 0; number < Phones; number++)
            {
                people.Add(
                    await BrowserUser.With(
                        chromium,
                        $"phone-{number + 1}",
                        scripts: false,
                        width: number == 0 ? 320 : 390,
                        inspects: number == 0
                    )
                );
            }

            await Task.WhenAll(people.Select((person, number) => Join(person, application, code, number)));
            var answers = people[0].Page.Url;
            await KeyASheet(facilitator, round);
            await Task.WhenAll(people.Select((person, number) => Score(person, number)));

            await facilitator.GoTo(round);
            Assert.Contains(
                "12 of 12 people who joined have finished",
                await facilitator.Text(),
                StringComparison.Ordinal
            );
            await TellsNothing(people[3], answers);
            await Reveal(facilitator);
            var results = await facilitator.Text();
            Assert.Contains("12 people", results, StringComparison.Ordinal);
            Assert.Contains(
                "Locality organisation: scores are split into two camps",
                results,
                StringComparison.Ordinal
            );
            Assert.Contains(Evidence, results, StringComparison.Ordinal);
            Assert.Contains(InTheSecondWindow, results, StringComparison.Ordinal);
            Assert.Contains("1 of the people who took part answered on paper", results, StringComparison.Ordinal);
            Assert.DoesNotContain("Phone 3", results, StringComparison.Ordinal);

            await ScoreAgain(facilitator, round, people, answers);
            await Agree(facilitator, round);
            await DigDeeper(facilitator, round, people, answers);
            Assert.All(
                people.Append(facilitator).SelectMany(person => person.Complaints),
                complaint => Assert.Matches("status of 409", complaint)
            );
            Assert.DoesNotContain("warn:", application.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(code, application.Output, StringComparison.Ordinal);
        }
        finally
        {
            foreach (var person in people)
            {
                await person.DisposeAsync();
            }
        }
    }

    private static async Task<string> OpenRound(BrowserUser facilitator, RunningApplication application)
    {
        await facilitator.GoTo(application.FirstAccountLink!);
        await facilitator.Fill("Your name", "Facilitator");
        await facilitator.Fill("Email address", "facilitator@example.org");
        await facilitator.Fill("Password", "correct horse battery");
        await facilitator.Press("Create the account");
        await facilitator.Fill("Name of the partnership", "Example borough");
        await facilitator.Press("Add the partnership");
        await facilitator.Press("Open the round");
        return facilitator.Page.Url;
    }

    private static async Task Join(BrowserUser person, RunningApplication application, string code, int number)
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

        await RoomSteps.TakeSeat(person, number);
    }

    /// <summary>Keys in the paper sheet of the twelfth person.</summary>
    private static async Task KeyASheet(BrowserUser facilitator, string round)
    {
        var sheet = await RoomSteps.PrintASheet(facilitator, round);
        await RoomSteps.TypeASheet(facilitator, round, sheet, "Midwifery", "444444x41s-4");
        Assert.Contains("“x” is not a score for 2.3", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Fill("The 12 scores in order", "444444141s-4");
        await facilitator.Page.GetByLabel("The 12 scores in order").PressAsync("Enter");
        await Assertions.Expect(facilitator.Page.Locator("h1")).ToHaveTextAsync("Does this match the sheet?");
        await facilitator.Press("Save this sheet");
        Assert.Contains(
            "The scores from the sheet have been saved, and they count",
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

    private static async Task Score(BrowserUser person, int number)
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
    /// Checks that the later of two windows shows a conflict, and that nothing is overwritten silently.
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

    /// <summary>Checks that, before the reveal, a participant is offered no results and cannot open them.</summary>
    private static async Task TellsNothing(BrowserUser person, string tasks)
    {
        Assert.DoesNotContain("See the results", await person.Text(), StringComparison.Ordinal);
        var early = await person.Page.GotoAsync($"{tasks}/results");
        Assert.Equal(0, await person.Page.Locator("svg").Filter(new() { HasText = "average" }).CountAsync());
        Assert.True(early!.Status == 404 || early.Url == tasks, $"{early.Status} {early.Url}");
        person.Complaints.Clear();
    }

    private static async Task Reveal(BrowserUser facilitator)
    {
        await facilitator.Press("Reveal the scores");
        await facilitator.Press("Reveal to everyone");
        Assert.Equal("What you said together", await facilitator.Heading());
    }

    private static async Task ScoreAgain(BrowserUser facilitator, string round, List<BrowserUser> people, string tasks)
    {
        await facilitator.GoTo($"{round}/presenter");
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Locality organisation" }).ClickAsync();
        await Assertions.Expect(facilitator.Page.Locator(".bb-slide h3")).ToHaveTextAsync("Locality organisation");
        Assert.Contains("scored it", await facilitator.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Phone 1", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Page.GetByText("Start a second vote …").ClickAsync();
        await facilitator.Press("Start the second vote");
        await Task.WhenAll(
            people.Select(
                async (person, number) =>
                {
                    await person.GoTo($"{tasks}/again/2.3");
                    Assert.Contains("Your first answer", await person.Text(), StringComparison.Ordinal);
                    await BrowserUser.Check(
                        person.Page.Locator($"input[type=radio][value='{Localities[number].Second}']")
                    );
                    await person.Press("Save and submit");
                }
            )
        );
        await facilitator.GoTo($"{round}/presenter");
        Assert.Contains(
            $"Second vote: {Phones} of 12 people who joined have finished",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        await facilitator.Page.GetByText("Reveal to everyone …").ClickAsync();
        await facilitator.Press("Reveal to everyone");
        Assert.Contains(
            "some people took part in only one of the 2 votes",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
    }

    private static async Task Agree(BrowserUser facilitator, string round)
    {
        await facilitator.GoTo($"{round}/agree/2.3");
        await BrowserUser.Check(facilitator.Page.Locator("input[type=radio][value='3']"));
        await facilitator.Fill("Why?", "Two of four localities work");
        await facilitator.Fill("Does anyone disagree?", "Health sees a 2");
        await facilitator.Press("Save the agreed score");
        Assert.Contains("Agreed: 3", await facilitator.Text(), StringComparison.Ordinal);
    }

    private static async Task DigDeeper(BrowserUser facilitator, string round, List<BrowserUser> people, string tasks)
    {
        await facilitator.GoTo($"{round}/dig-deeper");
        foreach (var enabler in new[] { "2.3", "3.1" })
        {
            Assert.True(
                await facilitator
                    .Page.GetByLabel(ShippedFrameworks.Catalogue.Current.Find(enabler)!.Short)
                    .IsCheckedAsync()
            );
        }

        await facilitator.Page.Locator("summary", new() { HasText = "Open the indicators" }).ClickAsync();
        await facilitator.Press("Ask everyone now");
        await Task.WhenAll(
            people.Select(async person =>
            {
                await person.GoTo(tasks);
                Assert.Contains("Locality organisation", await person.Text(), StringComparison.Ordinal);
                foreach (var enabler in new[] { "2.3", "3.1" })
                {
                    await person.GoTo($"{tasks}/indicators/{enabler}");
                    foreach (
                        var indicator in ShippedFrameworks.Catalogue.Current.IndicatorsOf(
                            ShippedFrameworks.Catalogue.Current.Find(enabler)!.Enabler
                        )
                    )
                    {
                        await BrowserUser.Check(person.Page.Locator($"input[name='score:{indicator.Id}'][value='2']"));
                    }

                    await person.Press("Save and submit");
                }
            })
        );
        await facilitator.GoTo(round);
        await facilitator.Press("Close the round");
        await facilitator.Press("Close the round and see the results");
        var text = await facilitator.Text();
        foreach (var enabler in new[] { "2.3", "3.1" })
        {
            var item = ShippedFrameworks.Catalogue.Current.Find(enabler)!;
            Assert.Contains($"{item.Short}, indicator by indicator", text, StringComparison.Ordinal);
            var row = await facilitator.Page.Locator($"#item-{enabler.Replace('.', '-')}a").TextContentAsync();
            Assert.Contains("2.0", row, StringComparison.Ordinal);
            Assert.Contains($"{Phones} scored", row, StringComparison.Ordinal);
        }

        Assert.Contains("Two of four localities work", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Phone 3", text, StringComparison.Ordinal);
        await people[5].GoTo($"{tasks}/results");
        Assert.Contains("Two of four localities work", await people[5].Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Phone 3", await people[5].Text(), StringComparison.Ordinal);
    }
}
