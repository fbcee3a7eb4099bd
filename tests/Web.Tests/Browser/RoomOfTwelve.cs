using BeyondBoundaries.Documents;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests a realistic meeting in which no page can use scripts: a facilitator and twelve people. Eleven join by code on
/// their phones, and one of them uses two windows. One person answers on paper. Then everyone reads the results,
/// discusses them, takes part in a second vote, agrees a score and digs deeper. <see cref="LiveRoom"/> tests a similar
/// meeting, with pages that update automatically.
/// </summary>
public sealed class RoomOfTwelve(Chromium chromium)
{
    private const int Phones = 11;

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

            await Task.WhenAll(people.Select((person, number) => PlainSteps.Join(person, application, code, number)));
            var answers = people[0].Page.Url;
            await PlainSteps.KeyASheet(facilitator, round);
            await Task.WhenAll(people.Select((person, number) => PlainSteps.Score(person, number)));

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
            Assert.Contains(PlainSteps.Evidence, results, StringComparison.Ordinal);
            Assert.Contains(PlainSteps.InTheSecondWindow, results, StringComparison.Ordinal);
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

    /// <summary>Checks that a participant is not offered the results before the reveal, and cannot open them.</summary>
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
                        person.Page.Locator($"input[type=radio][value='{PlainSteps.Localities[number].Second}']")
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
