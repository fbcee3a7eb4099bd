using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests the journey from the results to a plan: priorities, actions, a conflict between two facilitators, case
/// studies, files, a participant's view and the next round.
/// </summary>
public sealed class PlanJourney(Chromium chromium, SharedApplication shared)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    public async Task Plan_FromTheResultsToPaper_IsChosenDoneAndKept(int width, bool scripts)
    {
        await using var round = await TestRound.In(shared);
        var room = round.Room;
        await using var facilitator = await BrowserUser.With(chromium, $"plan-{width}", scripts, width);
        await facilitator.SignIn(round.Room);
        var returnTokens = await PlanScores.Answer(room);
        await facilitator.GoTo(new Uri(round.Application.Address, $"{room.Path}/plan"));
        Assert.Contains("reveal the scores for the enablers first", await facilitator.Text(), StringComparison.Ordinal);
        await room.Reveal(Ballot.Enablers);
        await PlanScores.Challenges(room, returnTokens);

        await facilitator.GoTo(new Uri(round.Application.Address, $"{room.Path}/results"));
        await facilitator.Follow("Plan");
        Assert.Contains(
            "Based on the results, we propose 3 enablers",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        await facilitator.Press("Choose your priorities");
        await Choose(facilitator);
        await Act(facilitator, room);
        await Learn(facilitator);
        await TakeAway(facilitator);

        // A participant reads the plan with the results, on a phone.
        await using var phone = await BrowserUser.With(chromium, "plan-phone", scripts);
        await phone.GoTo(new Uri(round.Application.Address, $"/return/{round.Id.Value}/{returnTokens[0]}"));
        await phone.Page.Locator("main form button").Last.ClickAsync();
        await phone.Arrive("/answer/");
        await phone.GoTo(new Uri($"{round.Tasks}/results"));
        Assert.Contains("What you will do: 3 priorities, 2 actions open", await phone.Text(), StringComparison.Ordinal);

        await NextRound(facilitator, round);
        Assert.Empty(phone.Complaints);
        Assert.DoesNotContain(
            facilitator.Complaints,
            complaint => !complaint.Contains("409", StringComparison.Ordinal)
        );
    }

    /// <summary>
    /// Chooses priorities. The proposed enablers are already selected. An enabler that was not proposed needs a reason,
    /// and is moved to the top.
    /// </summary>
    private static async Task Choose(BrowserUser facilitator)
    {
        var ticks = facilitator.Page.Locator("input[type=checkbox]");
        Assert.Equal(3, await facilitator.Page.Locator("input[type=checkbox]:checked").CountAsync());
        for (var i = 0; i < 3; i++)
        {
            await ticks.Nth(i).UncheckAsync();
        }

        await facilitator.Press("Save the priorities");
        Assert.Contains("Select at least one priority", await facilitator.Text(), StringComparison.Ordinal);
        await ticks.Nth(0).CheckAsync();
        await ticks.Nth(1).CheckAsync();
        var service = facilitator.Page.GetByRole(AriaRole.Group, new() { Name = "One cohesive service" });
        await service.GetByRole(AriaRole.Checkbox).CheckAsync();
        await Assertions.Expect(service.GetByRole(AriaRole.Textbox)).ToBeVisibleAsync();
        await facilitator.Press("Save the priorities");
        Assert.Contains(
            "Enter a reason for choosing “One cohesive service”, which we did not propose",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        await service
            .GetByRole(AriaRole.Textbox)
            .Last.FillAsync("Families ask for one door more than for anything else");
        for (var moves = 0; moves < 2; moves++)
        {
            await facilitator.Press("Move up “One cohesive service”");
        }

        await facilitator.Press("Save the priorities");
        Assert.Equal(
            ["One cohesive service", "Information sharing", "Common agenda"],
            await facilitator.Page.Locator(".bb-priority h2").AllInnerTextsAsync()
        );
        Assert.Contains(
            "Locality organisation",
            await facilitator.Page.Locator("section[aria-labelledby=left-out]").InnerTextAsync(),
            StringComparison.Ordinal
        );
    }

    /// <summary>
    /// Sends an action with mistakes, a valid action, and a change that conflicts with another facilitator's change.
    /// </summary>
    private static async Task Act(BrowserUser facilitator, Room room)
    {
        await facilitator.Press("Add an action about Information sharing");
        await facilitator.Fill("By when?", "soon");
        await facilitator.Press("Add the action");
        Assert.Contains("Enter what needs to be done", await facilitator.Text(), StringComparison.Ordinal);
        Assert.Equal("soon", await facilitator.Page.GetByLabel("By when?").InputValueAsync());
        await facilitator.Fill(
            "What needs to be done?",
            "Agree one form for consent, and use it in all four localities"
        );
        await facilitator.Fill("Which agency", "Health visiting");
        await facilitator.Fill("Who?", "Anna");
        await facilitator.Fill("By when?", "31/3/2020");
        await facilitator.Press("Add the action");
        Assert.Contains("31 March 2020 is in the past", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Press("Add the action");
        Assert.EndsWith("/plan#enabler-3-1", facilitator.Page.Url, StringComparison.Ordinal);
        Assert.Contains("Overdue", await facilitator.Text(), StringComparison.Ordinal);

        await facilitator.Follow("Change “Agree one form");
        var kept = (await room.Get<PlanQueries>().Find(room.Account, room.Round))!.Plan.Entries.Single();
        Room.Must(
            await room.Get<PlanStore>()
                .SaveAction(
                    room.Account,
                    room.Round,
                    kept.Id,
                    Room.Framework.Find("3.1")!,
                    kept.Action with
                    {
                        Person = "Bob",
                    },
                    kept.Version,
                    DateTimeOffset.UtcNow
                )
        );
        await facilitator.Choose("Under way");
        await facilitator.Fill("By when?", "31 March 2099");
        await facilitator.Press("Save the action");
        Assert.Contains(
            "There have been changes to this action since you opened this page",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        Assert.Contains("Bob, Health visiting", await facilitator.Text(), StringComparison.Ordinal);
        Assert.Equal("Anna", await facilitator.Page.GetByLabel("Who?").InputValueAsync());
        await facilitator.Press("Save the action");
        await facilitator.Follow("Change “Agree one form");
        Assert.Contains(
            "The status changed from “Not started” to “Under way”.",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        Assert.Contains("The person changed from “Bob” to “Anna”.", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Follow("Plan");

        await facilitator.Press("Add an action about One cohesive service");
        await facilitator.Fill("What needs to be done?", "One front page for families");
        await facilitator.Press("Add the action");
        Assert.Contains("No owner yet", await facilitator.Text(), StringComparison.Ordinal);
    }

    /// <summary>Adds an area to a case study, and checks that the case studies page and the plan show it.</summary>
    private static async Task Learn(BrowserUser facilitator)
    {
        await facilitator.Follow("See all case studies");
        await facilitator.Follow("Add areas for case study G");
        await facilitator.Fill("Areas you have added", "Northshire\nnorthshire");
        await facilitator.Press("Save the areas");
        Assert.Contains("List it once", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Fill("Areas you have added", "Northshire");
        await facilitator.Press("Save the areas");
        Assert.Contains("Added by you: Northshire.", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Follow("Plan");
        Assert.Contains(
            "Case study G, Sharing birth data (Northshire)",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
    }

    private static async Task TakeAway(BrowserUser facilitator)
    {
        foreach (
            var (link, words) in new[]
            {
                ("Priorities and actions, for a spreadsheet", "Agree one form"),
                ("Due dates for a calendar", "DTSTART;VALUE=DATE:20990331"),
            }
        )
        {
            var download = await facilitator.Page.RunAndWaitForDownloadAsync(() =>
                facilitator.Page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync()
            );
            Assert.Contains(
                words,
                await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }
    }

    /// <summary>
    /// Checks that the next round lists the actions that are still open, and stops listing an action once it is done.
    /// </summary>
    private static async Task NextRound(BrowserUser facilitator, TestRound round)
    {
        var room = round.Room;
        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round))!.Partnership;
        var next = Room.Must(
            await room.Get<RoundStore>()
                .Create(
                    room.Account,
                    partnership,
                    Room.Must(RoundSetup.From("Spring 2027", "", Confidentiality.Default)),
                    Room.Framework.Definition.Id,
                    Room.Framework.Definition.Version,
                    DateTimeOffset.UtcNow.AddDays(1)
                )
        );
        await facilitator.GoTo(new Uri(round.Application.Address, $"/rounds/{next.Value}"));
        Assert.Contains("Actions still open from earlier rounds", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Follow("Change “One front page");
        await facilitator.Choose("Done");
        await facilitator.Press("Save the action");
        Assert.DoesNotContain(
            "One front page",
            await facilitator.Page.Locator("section[aria-labelledby=carried]").InnerTextAsync(),
            StringComparison.Ordinal
        );
    }
}
