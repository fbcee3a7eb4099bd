using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests that a facilitator in a meeting can watch people score, reveal the scores, present one enabler, dig deeper,
/// and name challenges.
/// </summary>
public sealed class FacilitateJourney(Chromium chromium, SharedApplication shared)
{
    private static readonly Ballot Again = Ballot.SecondVote(Room.Framework.Enablers[6]);

    /// <summary>
    /// The scores that each of six people gives “Locality organisation”, before and after the discussion.
    /// </summary>
    private static readonly (int First, int Second)[] Localities = [(1, 3), (1, 3), (1, 2), (5, 4), (5, 3), (5, 4)];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Room_FromJoiningToTheAgreedScore_KeepsEverything(bool scripts)
    {
        await using var room = await Room.In(shared);
        var returnTokens = await JoinAll(room, Localities.Length - 1);
        await using var facilitator = await BrowserUser.With(chromium, "room", scripts, width: 1280);
        await facilitator.SignIn(room);
        await facilitator.GoTo(new Uri(room.Application.Address, room.Path));
        Assert.Contains("5 of 5 people who joined have finished", await facilitator.Text(), StringComparison.Ordinal);

        // The sixth person joins with the link, on a phone. With scripts, the facilitator's page updates automatically.
        await using var phone = await BrowserUser.With(chromium, "room-phone", scripts, inspects: false);
        await phone.GoTo(new Uri(room.Application.Address, $"/join/{await room.JoinToken()}"));
        await phone.Page.Locator("main form button").Last.ClickAsync();
        await BrowserUser.Check(phone.Page.Locator("input[name='Input.Agency'][value='0']"));
        await BrowserUser.Check(phone.Page.Locator("input[name='Input.Level'][value='0']"));
        await phone.Page.Locator("main form button").Last.ClickAsync();
        await phone.Arrive("/answer/");
        await Sees(facilitator, room.Path, scripts, "5 of 6 people who joined have finished");
        Assert.Empty(facilitator.Complaints);
        await Finish(phone, room, Localities[^1].First);
        await Sees(facilitator, room.Path, scripts, "6 of 6 people who joined have finished");

        await facilitator.Press("Reveal the scores");
        Assert.Contains("6 people have submitted", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Press("Reveal to everyone");
        Assert.Equal("What you said together", await facilitator.Heading());

        await Present(facilitator, room, returnTokens, scripts);
        await Deeper(facilitator, room, returnTokens);
        Assert.Empty(facilitator.Complaints);
    }

    /// <summary>Presents one enabler: its slide, a second vote, and the agreed score.</summary>
    private static async Task Present(
        BrowserUser facilitator,
        Room room,
        IReadOnlyList<string> returnTokens,
        bool scripts
    )
    {
        await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/presenter"));
        if (scripts)
        {
            await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Locality organisation" }).ClickAsync();
            await Assertions.Expect(facilitator.Page.Locator(".bb-slide h3")).ToHaveTextAsync("Locality organisation");
            await facilitator.Look();
            await Time(facilitator);
        }
        else
        {
            await facilitator.Press("Locality organisation");
        }

        Assert.Contains("3 people scored it 1, and 3 scored it 5.", await facilitator.Text(), StringComparison.Ordinal);
        Assert.Contains(
            "What does each side of the room see that the other does not?",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        await facilitator.Page.GetByText("Start a second vote …").ClickAsync();
        await facilitator.Press("Start the second vote");
        Assert.Contains(
            "Second vote: 0 of 6 people who joined have finished",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        foreach (var (returnToken, votes) in returnTokens.Zip(Localities))
        {
            Room.Must(await room.Give(returnToken, Again, [votes.Second]));
        }

        await facilitator.Follow("Refresh this page");
        Assert.Contains(
            "Second vote: 5 of 6 people who joined have finished",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        await facilitator.Page.GetByText("Reveal to everyone …").ClickAsync();
        await facilitator.Look();
        await facilitator.Press("Reveal to everyone");
        // One person missed the second vote, so showing both tallies side by side would reveal that person's score.
        Assert.Contains("The average of the second vote is", await facilitator.Text(), StringComparison.Ordinal);
        Assert.Contains(
            "some people took part in only one of the 2 votes",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        Assert.Equal(1, await facilitator.Page.Locator(".bb-slide__bars").CountAsync());

        await facilitator.Follow("Record the agreed score");
        await facilitator.Press("Save the agreed score");
        Assert.Contains("Select the score that you agreed on", await facilitator.Text(), StringComparison.Ordinal);
        await BrowserUser.Check(facilitator.Page.Locator("input[type=radio][value='3']"));
        await facilitator.Fill("Why?", "Two of four localities work");
        await facilitator.Fill("Does anyone disagree?", "Health sees a 2");
        await facilitator.Press("Save the agreed score");
        Assert.Contains("Agreed: 3.", await facilitator.Text(), StringComparison.Ordinal);
        Assert.Contains("Health sees a 2", await facilitator.Text(), StringComparison.Ordinal);
        Assert.Contains("You agreed a score of 3.", await facilitator.Text(), StringComparison.Ordinal);
    }

    /// <summary>Digs deeper, names challenges, and finds both in the results.</summary>
    private static async Task Deeper(BrowserUser facilitator, Room room, IReadOnlyList<string> returnTokens)
    {
        await facilitator.Follow("Autumn 2026");
        await facilitator.Follow("Dig deeper");
        Assert.True(await facilitator.Page.GetByLabel("Locality organisation").IsCheckedAsync());
        Assert.False(await facilitator.Page.GetByLabel("Senior leadership").IsCheckedAsync());
        await facilitator.Page.GetByLabel("Locality organisation").UncheckAsync();
        await facilitator.Page.Locator("summary", new() { HasText = "Open the indicators" }).ClickAsync();
        await facilitator.Press("Ask everyone now");
        Assert.Contains("Select at least one enabler", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Page.GetByLabel("Locality organisation").CheckAsync();
        await facilitator.Page.Locator("summary", new() { HasText = "Open the indicators" }).ClickAsync();
        await facilitator.Press("Ask everyone now");
        Assert.Contains(
            "“Locality organisation”, indicator by indicator",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        foreach (var returnToken in returnTokens)
        {
            Room.Must(await room.Give(returnToken, Ballot.Indicators(Room.Framework.Enablers[6]), [2]));
        }

        await facilitator.Follow("What gets in the way");
        await facilitator.Page.Locator("summary", new() { HasText = "Ask everyone" }).ClickAsync();
        await facilitator.Press("Ask everyone now");
        await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/challenges"));
        await facilitator.Page.Locator("input[name='Input[1].Named']").CheckAsync();
        await facilitator.Page.Locator("details summary").Nth(1).ClickAsync();
        await facilitator.Page.Locator("input[name='Input[1].Reach'][value='Influence']").CheckAsync();
        await facilitator.Look();
        await facilitator.Press("Save the challenges");
        await facilitator.Page.GetByRole(AriaRole.Link, new() { Name = "Results" }).First.ClickAsync();
        await Assertions.Expect(facilitator.Page.Locator("h1")).ToHaveTextAsync("What you said together");
        Assert.Contains("not in these results", await facilitator.Text(), StringComparison.Ordinal);

        await facilitator.GoTo(new Uri(room.Application.Address, room.Path));
        await facilitator.Press("Close the round");
        await facilitator.Press("Close the round and see the results");
        var text = await facilitator.Text();
        Assert.Contains("Second votes after discussion", text, StringComparison.Ordinal);
        Assert.Contains("Two of four localities work", text, StringComparison.Ordinal);
        Assert.Contains("Locality organisation, indicator by indicator", text, StringComparison.Ordinal);
        Assert.Contains("Stretched capacity: we can influence it", text, StringComparison.Ordinal);
        Assert.DoesNotContain("not in these results", text, StringComparison.Ordinal);
        await facilitator.GoTo(new Uri(room.Application.Address, room.Path));
    }

    private static async Task Time(BrowserUser facilitator)
    {
        await facilitator.Page.GetByLabel("Timer, in minutes").SelectOptionAsync("3");
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Start the timer" }).ClickAsync();
        await Assertions
            .Expect(facilitator.Page.GetByRole(AriaRole.Timer))
            .ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^(3:00|2:5\\d)$"));
        await facilitator.Look();
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Stop the timer" }).ClickAsync();
        await Assertions.Expect(facilitator.Page.GetByRole(AriaRole.Timer)).ToBeHiddenAsync();
    }

    private static async Task<IReadOnlyList<string>> JoinAll(Room room, int people)
    {
        var returnTokens = new List<string>();
        for (var person = 0; person < people; person++)
        {
            var returnToken = await room.Join(person % 2, person % 2, $"Person {person + 1}");
            Room.Must(
                await room.Give(
                    returnToken,
                    Ballot.Enablers,
                    [4, 3, 3, 3, 3, 4, Localities[person].First, 3, 4, 3, 3, 3]
                )
            );
            returnTokens.Add(returnToken);
        }

        return returnTokens;
    }

    /// <summary>Scores “Locality organisation” on the phone and submits.</summary>
    private static async Task Finish(BrowserUser phone, Room room, int score)
    {
        var answers = new Uri(room.Application.Address, $"/answer/{room.Round.Value}/");
        await phone.GoTo(new Uri(answers, "2.3"));
        await BrowserUser.Check(phone.Page.Locator($"input[type=radio][value='{score}']").First);
        await phone.Page.Locator("main form button").Last.ClickAsync();
        await phone.Arrive("/2[.]4");
        await phone.GoTo(new Uri(answers, "check"));
        await phone.Page.Locator("main form button").Last.ClickAsync();
        await phone.Arrive("/submitted");
    }

    /// <summary>
    /// Waits until a page shows some text: automatically with scripts, or after a refresh without them.
    /// </summary>
    private static async Task Sees(BrowserUser facilitator, string path, bool scripts, string words)
    {
        if (!scripts)
        {
            await facilitator.Follow("Refresh this page");
        }

        Assert.EndsWith(path, facilitator.Page.Url, StringComparison.Ordinal);
        await Assertions
            .Expect(facilitator.Page.Locator("[data-live-sentence]"))
            .ToContainTextAsync(words, new() { Timeout = 20_000 });
        await facilitator.Look();
    }
}
