using System.Net;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests how a facilitator deletes rounds and partnerships, and closes a ballot that was opened by mistake.
/// </summary>
public sealed class UndoTests(SharedApplication shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Delete_ADraft_TakesOneConfirmation()
    {
        await using var room = await Room.In(shared, draft: true);
        using var facilitator = await SignedInClient.To(room);
        Assert.Contains("Delete this draft", await facilitator.Text(room.Path), StringComparison.Ordinal);
        var partnership = (await room.Details()).Partnership;

        using var deleted = await facilitator.Post($"{room.Path}/delete", [("Joined", "0")]);

        Assert.Equal($"/partnerships/{partnership.Value}?deleted=true", deleted.Headers.Location?.OriginalString);
        var page = await facilitator.Text($"/partnerships/{partnership.Value}?deleted=true");
        Assert.Contains("The round has been deleted.", page, StringComparison.Ordinal);
        Assert.Contains("There are no rounds yet", page, StringComparison.Ordinal);
        using var gone = await facilitator.Get(room.Path);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains(
            "Deleted a round",
            await facilitator.Text($"/partnerships/{partnership.Value}/audit"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Delete_WithPeopleWhoSubmittedNothing_AsksForTheName()
    {
        await using var room = await Room.In(shared);
        var returnToken = await room.Join(0, 0, "Ann");
        Room.Must(await room.Give(returnToken, Ballot.Enablers, [3], submit: false));
        using var facilitator = await SignedInClient.To(room);
        var path = $"{room.Path}/delete";
        Assert.Contains("1 person has joined this round", await facilitator.Text(path), StringComparison.Ordinal);

        using var unnamed = await facilitator.Post(path, [("Joined", "1"), ("Name", "Spring")]);
        Assert.Contains(
            "Type the name of the round",
            WebUtility.HtmlDecode(await unnamed.Content.ReadAsStringAsync(Cancellation)),
            StringComparison.Ordinal
        );
        using var surprised = await facilitator.Post(path, [("Joined", "0"), ("Name", "Autumn 2026")]);
        Assert.Equal(HttpStatusCode.Conflict, surprised.StatusCode);
        using var deleted = await facilitator.Post(path, [("Joined", "1"), ("Name", "autumn 2026 ")]);
        Assert.Equal(HttpStatusCode.Redirect, deleted.StatusCode);

        using var participant = new BrowserSession(room.Application.Address);
        participant.SetCookie($"seat-{room.Round.Value:N}", returnToken);
        using var gone = await participant.Get($"/answer/{room.Round.Value}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Delete_WithSubmittedAnswers_IsNotOffered()
    {
        await using var room = await Room.In(shared);
        await room.People(3);
        using var facilitator = await SignedInClient.To(room);

        Assert.DoesNotContain("Delete the round", await facilitator.Text(room.Path), StringComparison.Ordinal);
        Assert.DoesNotContain("<form", await facilitator.Text($"{room.Path}/delete"), StringComparison.Ordinal);
        using var refused = await facilitator.Post(
            $"{room.Path}/delete",
            [("Joined", "1"), ("Name", "Autumn 2026")],
            formOf: "/sign-out"
        );
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.NotNull(await room.Details());
    }

    [Fact]
    public async Task Partnership_WithoutAnOpenRound_CanBeDeletedByTypingItsName()
    {
        await using var room = await Room.In(shared);
        var details = await room.Details();
        using var facilitator = await SignedInClient.To(room);
        var path = $"/partnerships/{details.Partnership.Value}/delete";
        var page = $"/partnerships/{details.Partnership.Value}";
        Assert.Contains(path, await facilitator.Text(page), StringComparison.Ordinal);
        Assert.Contains("This partnership has an open round", await facilitator.Text(path), StringComparison.Ordinal);
        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );

        using var wrong = await facilitator.Post(path, [("Rounds", "1"), ("Name", "Elsewhere")]);
        Assert.Contains(
            "Type the name of the partnership",
            await wrong.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
        using var deleted = await facilitator.Post(path, [("Rounds", "1"), ("Name", $" {details.PartnershipName} ")]);

        Assert.Equal("/partnerships?deleted=true", deleted.Headers.Location?.OriginalString);
        Assert.Contains(
            "The partnership has been deleted",
            await facilitator.Text("/partnerships?deleted=true"),
            StringComparison.Ordinal
        );
        using var gone = await facilitator.Get(page);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        using var round = await facilitator.Get(room.Path);
        Assert.Equal(HttpStatusCode.NotFound, round.StatusCode);
    }

    [Fact]
    public async Task Part_OpenedByMistake_CanBeClosedUnrevealed()
    {
        await using var room = await Room.In(shared);
        var returnTokens = await room.People(3, 3, 3);
        var enabler = Room.Framework.Find("2.3")!;
        await room.Ask(Ballot.Indicators(enabler), Ballot.Challenges);
        Room.Must(await room.Give(returnTokens[0], Ballot.Indicators(enabler), [3], submit: false));
        using var facilitator = await SignedInClient.To(room);
        var page = await facilitator.Text(room.Path);
        Assert.Contains($"{room.Path}/cancel/challenges", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{room.Path}/cancel/indicators-2.3", page, StringComparison.Ordinal);

        using var refused = await facilitator.Post(
            $"{room.Path}/cancel/indicators-2.3",
            [],
            formOf: $"{room.Path}/cancel/challenges"
        );
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        using var closed = await facilitator.Post($"{room.Path}/cancel/challenges", []);
        Assert.Equal(room.Path, closed.Headers.Location?.OriginalString);

        var details = await room.Details();
        Assert.Null(details.Find(Ballot.Challenges));
        Assert.True(details.Find(Ballot.Indicators(enabler))!.IsOpen);
        Assert.False(details.HasResults);
    }

    [Fact]
    public async Task Texts_AfterTheRevealAndTheClose_DoNotContradict()
    {
        await using var room = await Room.In(shared);
        await room.People(3, 3, 3);
        using var facilitator = await SignedInClient.To(room);
        Assert.Contains("No one sees scores until", await facilitator.Text(room.Path), StringComparison.Ordinal);

        await room.Reveal(Ballot.Enablers);
        var revealed = await facilitator.Text(room.Path);
        Assert.DoesNotContain("No one sees scores until", revealed, StringComparison.Ordinal);
        using var visitor = new BrowserSession(room.Application.Address);
        var notice = await visitor.Text($"/join/{await room.JoinToken()}");
        Assert.Contains("so you can no longer give yours", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("Scoring takes about", notice, StringComparison.Ordinal);
        visitor.SetCookie($"seat-{room.Round.Value:N}", await room.Join(0, 0, "Late"));
        Assert.Contains(
            "Revealed before you answered",
            await visitor.Text($"/answer/{room.Round.Value}"),
            StringComparison.Ordinal
        );

        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
        var closed = await facilitator.Text(room.Path);
        foreach (var text in new[] { "Ask everyone", "hold second votes", "Help someone who has lost their link" })
        {
            Assert.Contains(text, revealed, StringComparison.Ordinal);
            Assert.DoesNotContain(text, closed, StringComparison.Ordinal);
        }
    }
}
