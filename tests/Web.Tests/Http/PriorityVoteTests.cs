using System.Net;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests the priority vote: who is asked, which votes are refused, and who sees the counts.</summary>
public sealed class PriorityVoteTests(SharedApplication shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Vote_OfFivePeople_StandsBesideTheProposedPriorities()
    {
        await using var room = await Room.In(shared);
        var returnTokens = await room.People(1, 1, 5, 5, 5);
        using var facilitator = await SignedInClient.To(room);
        var vote = $"{room.Path}/vote";
        Assert.Contains("Reveal the scores first", await facilitator.Text(vote), StringComparison.Ordinal);
        await room.Reveal(Ballot.Enablers);
        Assert.Contains($"href=\"{vote}\"", await facilitator.Text(room.Path), StringComparison.Ordinal);
        Assert.Contains($"href=\"{vote}\"", await facilitator.Text($"{room.Path}/plan"), StringComparison.Ordinal);

        using var asked = await facilitator.Post(vote, []);

        Assert.Equal(room.Path, asked.Headers.Location?.OriginalString);
        foreach (var (person, returnToken) in returnTokens.Index())
        {
            using var participant = Seated(room, returnToken);
            var page = $"/answer/{room.Round.Value}/priorities";
            Assert.Contains(page, await participant.Text($"/answer/{room.Round.Value}"), StringComparison.Ordinal);
            using var sent = await participant.Post(
                page,
                page,
                ("priorities", "1.2"),
                ("priorities", person < 2 ? "2.3" : "3.1"),
                ("act", "submit"),
                ("submission", $"{Guid.NewGuid()}")
            );
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        }

        string[] shown = ["5 of 5 people would start with this.", "2 of 5 people would start with this."];
        var before = await Plain(facilitator, $"{room.Path}/plan/priorities");
        Assert.All(shown, text => Assert.DoesNotContain(text, before, StringComparison.Ordinal));
        await room.Reveal(Ballot.Priorities);
        var after = await Plain(facilitator, $"{room.Path}/plan/priorities");
        Assert.All(shown, text => Assert.Contains(text, after, StringComparison.Ordinal));
        Assert.Contains(
            "5 people voted. Each person could choose up to 3 enablers.",
            await Plain(facilitator, $"{room.Path}/plan"),
            StringComparison.Ordinal
        );
        var results = await Plain(facilitator, $"{room.Path}/results");
        Assert.Contains("id=\"votes\"", results, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{vote}\"", await facilitator.Text(room.Path), StringComparison.Ordinal);
        Assert.Contains("Everyone was asked", await facilitator.Text(vote), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vote_OfFourPeople_IsNotShown()
    {
        await using var room = await Room.In(shared);
        var returnTokens = await room.People(1, 1, 5, 5, 5);
        await room.Reveal(Ballot.Enablers);
        await room.Ask(Ballot.Priorities);
        foreach (var returnToken in returnTokens.Take(4))
        {
            using var participant = Seated(room, returnToken);
            using var sent = await Send(participant, room, "1.2");
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        }

        using var facilitator = await SignedInClient.To(room);
        Assert.Contains(
            "Fewer than 5 people have voted",
            await facilitator.Text($"{room.Path}/reveal/priorities"),
            StringComparison.Ordinal
        );
        await room.Reveal(Ballot.Priorities);

        Assert.Contains(
            "because too few people said where they would start",
            await Plain(facilitator, $"{room.Path}/plan"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "would start with this",
            await Plain(facilitator, $"{room.Path}/plan/priorities"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "id=\"votes\"",
            await Plain(facilitator, $"{room.Path}/results"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Vote_ForMoreThanThree_IsRefusedAndKept()
    {
        await using var room = await Room.In(shared);
        var returnTokens = await room.People(1, 1, 5, 5, 5);
        await room.Reveal(Ballot.Enablers);
        await room.Ask(Ballot.Priorities);
        using var participant = Seated(room, returnTokens[0]);

        using var refused = await Send(participant, room, "1.1", "1.2", "1.3", "1.4");

        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains("Select no more than 3 enablers", page, StringComparison.Ordinal);
        Assert.Equal(4, page.Split(" checked").Length - 1);
        using var nothing = await Send(participant, room);
        Assert.Contains(
            "select at least one enabler",
            await nothing.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Data_OfAPersonWhoVoted_HasTheirChoice()
    {
        await using var room = await Room.In(shared);
        var returnTokens = await room.People(1, 1, 5, 5, 5);
        await room.Reveal(Ballot.Enablers);
        await room.Ask(Ballot.Priorities);
        using var participant = Seated(room, returnTokens[0]);
        using var sent = await Send(participant, room, "1.2");

        var data = await participant.Text($"/answer/{room.Round.Value}/data?handler=file");

        Assert.Contains("enablersToStartWith", data, StringComparison.Ordinal);
        Assert.Contains(Room.Framework.Find("1.2")!.Short, data, StringComparison.Ordinal);
    }

    private static HttpVisitor Seated(Room room, string returnToken) =>
        new HttpVisitor(room.Application.Address).With($"seat-{room.Round.Value:N}", returnToken);

    private static Task<HttpResponseMessage> Send(HttpVisitor participant, Room room, params string[] chosen)
    {
        var page = $"/answer/{room.Round.Value}/priorities";
        return participant.Post(
            page,
            page,
            [
                ("priorities", ""),
                .. chosen.Select(enabler => ("priorities", enabler)),
                ("act", "submit"),
                ("submission", $"{Guid.NewGuid()}"),
            ]
        );
    }

    private static async Task<string> Plain(SignedInClient visitor, string page) =>
        WebUtility.HtmlDecode(await visitor.Text(page));
}
