using System.Net;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests which changes to a round are sent to open pages, and for how long.</summary>
public sealed class RoomChangesTests(SharedApplication shared)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Changes_OfARound_AreToldAtOnceAndEndWithTheServer()
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application);
        await room.People(1, 2, 3, 4, 5);
        using var facilitator = await SignedInClient.To(room);
        using var answer = await facilitator.Get($"{room.Path}/changes");
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        using var lines = new StreamReader(
            await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(["event: changed", "data:", ""], await Three());

        using var revealed = await facilitator.Post($"{room.Path}/reveal/enablers", []);
        Assert.Equal($"{room.Path}/results", revealed.Headers.Location!.OriginalString);
        Assert.Equal(["event: changed", "data:", ""], await Three());

        await application.Stop(Patience);
        Assert.Null(await Line());

        async Task<string?[]> Three() => [await Line(), await Line(), await Line()];

        Task<string?> Line() => lines.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience);
    }

    [Fact]
    public async Task Changes_ForAFacilitatorWhoIsRemoved_EndWithoutAnotherWord()
    {
        await using var room = await Room.In(shared);
        await room.People(1, 2, 3, 4, 5);
        var partnership = (
            await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken)
        )!.Partnership;
        var email = $"{Guid.NewGuid():N}@example.org";
        var other = await room.AddAccount(email);
        var invitation = MemberStore.CreateToken();
        Room.Must(
            await room.Get<MemberStore>()
                .Invite(
                    room.Account,
                    partnership,
                    MemberRole.Facilitator,
                    "Eve",
                    invitation,
                    DateTimeOffset.UtcNow,
                    TestContext.Current.CancellationToken
                )
        );
        Room.Must(
            await room.Get<MemberStore>()
                .Accept(other, invitation, DateTimeOffset.UtcNow, TestContext.Current.CancellationToken)
        );
        using var eve = await SignedInClient.To(room.Application, email);
        using var facilitator = await SignedInClient.To(room);
        using var heard = await eve.Get($"{room.Path}/changes");
        using var lines = new StreamReader(
            await heard.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal("event: changed", await lines.ReadLineAsync(TestContext.Current.CancellationToken));

        Room.Must(
            await room.Get<MemberStore>()
                .Remove(room.Account, partnership, other, TestContext.Current.CancellationToken)
        );
        using var revealed = await facilitator.Post($"{room.Path}/reveal/enablers", []);
        Assert.Equal($"{room.Path}/results", revealed.Headers.Location!.OriginalString);

        Assert.Equal("data:", await lines.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Equal("", await lines.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Null(
            await lines
                .ReadLineAsync(TestContext.Current.CancellationToken)
                .AsTask()
                .WaitAsync(Patience, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Changes_OfOnePersonBeyondTheBound_AreRefusedUntilOneEnds()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        var streams = new List<HttpResponseMessage>();
        for (var i = 0; i < 100; i++)
        {
            streams.Add(await facilitator.Get($"{room.Path}/changes"));
        }

        using var more = await facilitator.Get($"{room.Path}/changes");

        Assert.All(streams, stream => Assert.Equal(HttpStatusCode.OK, stream.StatusCode));
        Assert.Equal(HttpStatusCode.TooManyRequests, more.StatusCode);
        streams.ForEach(stream => stream.Dispose());
    }

    [Theory]
    [InlineData("/changes", false)]
    [InlineData("/progress", true)]
    public async Task Session_OfAPageThatAsksByItself_IsNotKeptAlive(string path, bool unattended)
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        var longAgo = DateTimeOffset.UtcNow.AddMinutes(-55);
        var session = Assert.Single(await Sessions());
        await room.Get<SessionStore>()
            .MarkSeen(session with { SeenAt = longAgo.AddHours(-1) }, longAgo, TestContext.Current.CancellationToken);

        using var answer = await facilitator.Get(room.Path + path, unattended ? [("X-Unattended", "yes")] : []);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(longAgo.ToUnixTimeSeconds(), Assert.Single(await Sessions()).SeenAt.ToUnixTimeSeconds());
        await facilitator.Text(room.Path);
        Assert.True(Assert.Single(await Sessions()).SeenAt > longAgo.AddMinutes(5));

        Task<IReadOnlyList<OpenSession>> Sessions() =>
            room.Get<SessionQueries>()
                .ListFor(room.Account, DateTimeOffset.UtcNow, TestContext.Current.CancellationToken);
    }
}
