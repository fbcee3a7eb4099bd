using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests a participant's journey through every page, the short list of questions that the facilitator asks after the
/// reveal, and the page with all enablers at several widths.
/// </summary>
public sealed class RespondJourney(Chromium chromium, SharedApplication shared)
{
    private const string Working = "What is working well?";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Journey_OverEveryPage_KeepsEverything(bool scripts)
    {
        await using var round = await TestRound.In(shared);
        var returnToken = await round.Join();
        await using var person = await RespondPages.Sit(
            chromium,
            round,
            returnToken,
            scripts ? "answers" : "answers-plain",
            scripts
        );
        await person.GoTo(round.Tasks);
        await person.Follow("1. Senior leadership");
        await person.Choose("4, Established");
        await person.Fill(Working, "Heads of service meet every week");
        await person.Press("Save and continue");

        // Answers given on an enabler's page are also shown on the page with all enablers.
        await person.Follow("See every enabler on one page");
        var row = person.Page.GetByRole(AriaRole.Group, new() { Name = "1. Sustained senior leadership" });
        await Assertions.Expect(row.GetByRole(AriaRole.Radio, new() { Name = "4", Exact = true })).ToBeCheckedAsync();
        await Assertions
            .Expect(person.Page.GetByLabel(Working).First)
            .ToHaveValueAsync("Heads of service meet every week");
        await BrowserUser.Check(person.Page.Locator("input[name='score:2.3'][value='2']"));
        await person.Press("Save");
        Assert.Contains("Your answers are saved", await person.Text(), StringComparison.Ordinal);
        await person.Follow("All tasks");
        Assert.Equal("2 of 12 answered", await person.Heading());

        await person.Follow("Where progress is needed");
        await person.Fill("What are the key areas where progress is needed?", "One plan for all of us");
        await person.Press("Save and continue");
        Assert.EndsWith("/2.1", person.Page.Url, StringComparison.Ordinal);
        await person.GoTo(round.Tasks);
        await person.Follow("How we are organised");
        await person
            .Page.GetByRole(AriaRole.Group, new() { Name = "Which is closest today?" })
            .GetByLabel("Coalition")
            .CheckAsync();
        await person
            .Page.GetByRole(AriaRole.Group, new() { Name = "Where should it be?" })
            .GetByLabel("Unified")
            .CheckAsync();
        await person.Press("Save and continue");
        var check = await person.Text();
        foreach (
            var answer in new[]
            {
                "You have not given an answer for 10 of the 12 enablers",
                "4, Established",
                "2, Early",
                "Heads of service meet every week",
                "One plan for all of us",
                "Coalition",
                "Unified",
            }
        )
        {
            Assert.Contains(answer, check, StringComparison.Ordinal);
        }

        await person.Press("Submit your answers");
        var receipt = await person.Text();
        Assert.Contains("2 of 12 answered", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("Established", receipt, StringComparison.Ordinal);

        await person.Follow("change your answers");
        await person.Page.Locator("summary", new() { HasText = "Withdraw your answers" }).ClickAsync();
        await person.Follow("Withdraw: The 12 enablers");
        await person.Press("Delete my answers");
        Assert.Contains("Your answers have been deleted", await person.Text(), StringComparison.Ordinal);
        Assert.Equal(0, (await round.Stored(returnToken, Ballot.Enablers)).Version);
        Assert.Empty(person.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Room_AskingMore_GivesAShortNewList(bool scripts)
    {
        await using var round = await TestRound.In(shared);
        var returnToken = await round.Join();
        await using var person = await RespondPages.Sit(
            chromium,
            round,
            returnToken,
            scripts ? "room" : "room-plain",
            scripts
        );
        await person.GoTo($"{round.Tasks}/all");
        await BrowserUser.Check(person.Page.Locator("input[name='score:2.3'][value='2']"));
        await person.Press("Check your answers");
        await person.Press("Submit your answers");
        await round.Reveal(Ballot.Enablers);
        var locality = ShippedFrameworks.Catalogue.Current.Find("2.3")!;
        await round.Ask(Ballot.SecondVote(locality), Ballot.Indicators(locality), Ballot.Challenges);

        await person.GoTo(round.Tasks);
        Assert.Equal("You have something new to answer", await person.Heading());
        Assert.DoesNotContain("Senior leadership", await person.Text(), StringComparison.Ordinal);
        await person.Follow("The 12 enablers: see the results");
        Assert.Equal("What you said together", await person.Heading());
        Assert.DoesNotContain("Download the results", await person.Text(), StringComparison.Ordinal);

        await person.Follow("All tasks");
        await person.Follow("Locality organisation, second vote");
        Assert.Contains("Your first answer: 2, Early", await person.Text(), StringComparison.Ordinal);
        await person.Choose("4, Established");
        await person.Press("Save and submit");
        Assert.Contains("Locality organisation, second vote", await person.Text(), StringComparison.Ordinal);

        await person.GoTo(round.Tasks);
        await person.Follow("Locality organisation, indicator by indicator");
        await BrowserUser.Check(person.Page.Locator("input[name='score:2.3a'][value='1']"));
        await person.Press("Save and come back later");
        Assert.Contains("1 of 5 answered, not submitted", await person.Text(), StringComparison.Ordinal);
        await person.Follow("Locality organisation, indicator by indicator");
        await BrowserUser.Check(person.Page.Locator("input[name='score:2.3b'][value='skip']"));
        await person.Press("Save and submit");

        await person.GoTo(round.Tasks);
        await person.Follow("What gets in the way");
        await person.Choose("The pandemic");
        await person.Page.Locator("input[name='reach:competing-priorities'][value='around']").CheckAsync();
        await person.Page.Locator("input[name='examples:stretched-capacity'][value='other']").CheckAsync();
        await person
            .Page.Locator("textarea[name='challenge-note:stretched-capacity']")
            .FillAsync("Two posts are empty");
        await person.Press("Save and submit");

        var marks = (await round.Stored(returnToken, Ballot.Challenges))
            .Challenges.OrderBy(mark => mark.Challenge, StringComparer.Ordinal)
            .ToList();
        Assert.Equal(
            [
                new("competing-priorities", ScopeForAction.Around, "The pandemic", ""),
                new("stretched-capacity", null, NamedChallenge.Other, "Two posts are empty"),
            ],
            marks
        );
        var indicators = await round.Stored(returnToken, Ballot.Indicators(locality));
        Assert.True(indicators.Submitted);
        Assert.Equal(
            2,
            indicators.Answers.CountAnswered(Ballot.Indicators(locality).GetItems(ShippedFrameworks.Catalogue.Current))
        );
        Assert.Equal(2, (await round.Stored(returnToken, Ballot.Enablers)).Answers[locality].Code);
        Assert.Equal(4, (await round.Stored(returnToken, Ballot.SecondVote(locality))).Answers[locality].Code);

        // If everything that was selected for a challenge is cleared, the challenge is no longer named.
        await person.GoTo($"{round.Tasks}/challenges");
        await person.Page.GetByLabel("The pandemic", new() { Exact = true }).UncheckAsync();
        await person.Page.Locator("input[name='reach:competing-priorities'][value='']").CheckAsync();
        await person.Press("Save");
        Assert.Equal(
            "stretched-capacity",
            Assert.Single((await round.Stored(returnToken, Ballot.Challenges)).Challenges).Challenge
        );
        Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task Grid_AtEveryWidth_IsSound()
    {
        await using var round = await TestRound.In(shared);
        foreach (var width in new[] { 320, 390, 1280 })
        {
            await using var person = await RespondPages.Sit(
                chromium,
                round,
                await round.Join(),
                $"grid-{width}",
                width: width
            );
            await person.GoTo(round.Tasks);
            await person.GoTo($"{round.Tasks}/1.1");
            await person.GoTo($"{round.Tasks}/all");
            await person.Page.Locator("summary", new() { HasText = "Notes" }).First.ClickAsync();
            await person.Page.Locator("textarea[name='working:1.1']").FillAsync(new string('x', 10_001));
            await RespondPages.Says(person, "The note must be 10,000 characters or fewer");
            await person.Press("Save");
            Assert.StartsWith("Error: ", await person.Page.TitleAsync(), StringComparison.Ordinal);
        }
    }
}
