using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests which figures the facilitator sees while people score, and what the reveal page says and does.
/// </summary>
public sealed partial class RevealPageTests(SharedApplication shared)
{
    private const string Hidden = "not shown, to protect people’s scores";

    [Fact]
    public async Task Progress_WhilePeopleScore_NamesThoseAloneWhoHaveFinished()
    {
        await using var room = await Room.In(shared);
        await room.Give(await room.Join(0, 0, "Ann Finished"), Ballot.Enablers, [4]);
        await room.Give(await room.Join(1, 1, "Bob Scoring"), Ballot.Enablers, [4], submit: false);
        await room.Join(1, 1, "Cy Joined");
        using var facilitator = await SignedInClient.To(room);
        var progress = await facilitator.Text($"{room.Path}/progress");
        Assert.Contains("Ann Finished", progress, StringComparison.Ordinal);
        Assert.DoesNotContain("Bob", progress, StringComparison.Ordinal);
        Assert.DoesNotContain("Cy", progress, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", progress, StringComparison.Ordinal);
        Assert.Equal(["1", "0", "1", "2", "1", "0"], Cells().Matches(progress).Select(cell => cell.Groups[1].Value));
        Assert.Contains("1 of 3 people who joined has finished.", progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_InModeAnonymous_HasOneRowOfEveryone()
    {
        await using var room = await Room.In(shared, ConfidentialityMode.Anonymous);
        await room.People(3, 3);
        using var facilitator = await SignedInClient.To(room);
        var progress = await facilitator.Text($"{room.Path}/progress");
        Assert.Contains("Everyone", progress, StringComparison.Ordinal);
        Assert.DoesNotContain("Council", progress, StringComparison.Ordinal);
        Assert.Equal(["2", "0", "2"], Cells().Matches(progress).Select(cell => cell.Groups[1].Value));
        Assert.Contains(
            "we cannot tell people apart or list them here",
            WebUtility.HtmlDecode(await facilitator.Text($"{room.Path}/people")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Reveal_OfABallot_FreezesItForEveryone()
    {
        await using var room = await Room.In(shared);
        var returnTokens = await room.People(1, 2, 4, 5, 5);
        int[] onlyTheFirst = [3, .. Enumerable.Repeat(0, Room.Framework.Enablers.Count - 1)];
        await room.Give(await room.Join(0, 0, null), Ballot.Enablers, onlyTheFirst, submit: false);
        using var facilitator = await SignedInClient.To(room);
        using var early = await facilitator.Get($"{room.Path}/results");
        Assert.Equal(room.Path, early.Headers.Location!.OriginalString);
        await PresentedRoom.Show(room, "enabler-1.1");
        Assert.DoesNotContain("bb-count", await facilitator.Text($"{room.Path}/projector"), StringComparison.Ordinal);

        var question = await facilitator.Text($"{room.Path}/reveal/enablers");
        Assert.Contains("5 people have submitted", question, StringComparison.Ordinal);
        Assert.Contains("One person is still answering", question, StringComparison.Ordinal);
        Assert.DoesNotContain("Fewer than", question, StringComparison.Ordinal);
        using var revealed = await facilitator.Post($"{room.Path}/reveal/enablers", []);
        Assert.Equal(HttpStatusCode.Redirect, revealed.StatusCode);

        Assert.Equal(
            "ballot-revealed",
            (await room.Give(returnTokens[0], Ballot.Enablers, [5])).Problems.Single().Code
        );
        var before = await facilitator.Text($"{room.Path}/results");
        using var again = await facilitator.Post($"{room.Path}/reveal/enablers", [], formOf: "/sign-out");
        Assert.Equal($"{room.Path}/results", again.Headers.Location!.OriginalString);
        Assert.Equal(before, await facilitator.Text($"{room.Path}/results"));
        Assert.Contains("3.4", await facilitator.Text($"{room.Path}/projector"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential, 2, "Fewer than 3 people have submitted")]
    [InlineData(ConfidentialityMode.Confidential, 3, "Only 3 people have submitted")]
    [InlineData(ConfidentialityMode.Confidential, 4, "Only 4 people have submitted")]
    [InlineData(ConfidentialityMode.Anonymous, 4, "Only 4 people have submitted")]
    [InlineData(ConfidentialityMode.Open, 2, null)]
    public async Task Reveal_OfFewPeople_SaysWhatWillNotBeShown(ConfidentialityMode mode, int people, string? words)
    {
        await using var room = await Room.In(shared, mode);
        await room.People([.. Enumerable.Range(1, people)]);
        using var facilitator = await SignedInClient.To(room);
        var question = await facilitator.Text($"{room.Path}/reveal/enablers");
        Assert.Equal(words is not null, question.Contains(words ?? "Fewer than", StringComparison.Ordinal));
        await room.Reveal(Ballot.Enablers);
        await PresentedRoom.Show(room, "enabler-1.1");
        var wall = WebUtility.HtmlDecode(await facilitator.Text($"{room.Path}/projector"));
        Assert.Equal(words is not null, wall.Contains(Hidden, StringComparison.Ordinal));
        Assert.Equal(mode == ConfidentialityMode.Open, wall.Contains("Person 1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential, 5)]
    [InlineData(ConfidentialityMode.Confidential, 12)]
    [InlineData(ConfidentialityMode.Anonymous, 3)]
    [InlineData(ConfidentialityMode.Open, 4)]
    public async Task Reveal_BeforeItIsDone_SaysWhatSoManyPeopleWillShow(ConfidentialityMode mode, int people)
    {
        await using var room = await Room.In(shared, mode);
        await room.People([.. Enumerable.Range(0, people).Select(i => 1 + (i % 5))]);
        using var facilitator = await SignedInClient.To(room);
        var question = WebUtility.HtmlDecode(await facilitator.Text($"{room.Path}/reveal/enablers"));
        Assert.All(
            RevealForecast.Describe(new(mode), BallotKind.Enablers, people),
            sentence => Assert.Contains($"<li>{sentence}</li>", question, StringComparison.Ordinal)
        );
    }

    [GeneratedRegex("<td class=\"govuk-table__cell govuk-table__cell--numeric\">(\\d+)</td>")]
    private static partial Regex Cells();
}
