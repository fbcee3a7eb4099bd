using System.Net;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests what happens when two facilitators have the same form open. The one who saves later sees the conflict, and
/// does not overwrite anything unknowingly.
/// </summary>
public sealed class FormConflictTests(SharedApplication shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SetUp_ChangedByAnotherFacilitator_IsShownBothAndStaysAnonymous()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await In(room);
        var path = $"{room.Path}/set-up";
        var mine = await Form(facilitator, path);
        using var theirs = await Send(
            facilitator,
            path,
            (await Form(facilitator, path)).With(("Input.Mode", "anonymous"), ("Input.Name", "Their name"))
        );
        Assert.Equal(HttpStatusCode.Redirect, theirs.StatusCode);

        using var late = await Send(facilitator, path, mine.With(("Input.Name", "My name")));
        var page = await Conflict(late, "My name", "Their name", "anonymous");
        Assert.Equal(
            (ConfidentialityMode.Anonymous, "Their name"),
            await Round(room, round => (round.Confidentiality.Mode, round.Name))
        );

        // A facilitator who sends the form again has now seen the other facilitator's text, so the form is saved.
        using var meant = await Send(facilitator, path, [.. PageForm.Read(page, path).Single().Fields]);
        Assert.Equal(HttpStatusCode.Redirect, meant.StatusCode);
        Assert.Equal(
            (ConfidentialityMode.Confidential, "My name"),
            await Round(room, round => (round.Confidentiality.Mode, round.Name))
        );
    }

    [Fact]
    public async Task JoinSettings_ChangedByAnotherFacilitator_StayLocked()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await In(room);
        var path = $"{room.Path}/door";
        var mine = await Form(facilitator, path);
        using var theirs = await Send(facilitator, path, (await Form(facilitator, path)).With(("Input.Locked", "yes")));
        Assert.Equal(HttpStatusCode.Redirect, theirs.StatusCode);

        using var late = await Send(facilitator, path, mine.With(("Input.MostPeople", "20")));
        await Conflict(late, "20");
        Assert.Equal(
            (true, null),
            await Round(room, round => (round.JoinSettings.Locked, round.JoinSettings.MaxPeople))
        );
    }

    [Fact]
    public async Task RetentionDate_ChangedByAnotherFacilitator_IsNotOverwritten()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await In(room);
        var path = $"{room.Path}/retention";
        var mine = await Form(facilitator, path);
        var (theirDay, myDay) = (
            DateOnly.FromDateTime(DateTime.UtcNow).AddDays(100),
            DateOnly.FromDateTime(DateTime.UtcNow).AddDays(200)
        );
        using var theirs = await Send(
            facilitator,
            path,
            (await Form(facilitator, path)).With(("Input.DeleteOn", $"{theirDay:d MMMM yyyy}"))
        );
        Assert.Equal(HttpStatusCode.Redirect, theirs.StatusCode);

        using var late = await Send(facilitator, path, mine.With(("Input.DeleteOn", $"{myDay:d MMMM yyyy}")));
        await Conflict(late, $"{myDay:d MMMM yyyy}", $"{theirDay:d MMMM yyyy}");
        Assert.Equal(theirDay, await Round(room, round => round.DeleteOn));
    }

    [Fact]
    public async Task Settings_ChangedSideBySide_DoNotDisturbEachOther()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await In(room);
        var (setUp, joining) = (
            await Form(facilitator, $"{room.Path}/set-up"),
            await Form(facilitator, $"{room.Path}/door")
        );
        await room.Join();
        using var locked = await Send(facilitator, $"{room.Path}/door", joining.With(("Input.Locked", "yes")));
        using var named = await Send(facilitator, $"{room.Path}/set-up", setUp.With(("Input.Name", "Renamed")));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (locked.StatusCode, named.StatusCode));
        Assert.Equal((true, "Renamed"), await Round(room, round => (round.JoinSettings.Locked, round.Name)));
    }

    [Fact]
    public async Task Role_ChangedByAnotherFacilitator_IsNotGivenBack()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await In(room);
        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;
        var account = await room.AddAccount($"{Guid.NewGuid():N}@example.org");
        var token = MemberStore.CreateToken();
        Room.Must(
            await room.Get<MemberStore>()
                .Invite(
                    room.Account,
                    partnership,
                    MemberRole.Facilitator,
                    "Vi",
                    token,
                    DateTimeOffset.UtcNow,
                    Cancellation
                )
        );
        Room.Must(await room.Get<MemberStore>().Accept(account, token, DateTimeOffset.UtcNow, Cancellation));
        var path = $"/partnerships/{partnership.Value}/members/{account.Value}";
        var mine = await Form(facilitator, path);
        using var theirs = await Send(
            facilitator,
            path,
            (await Form(facilitator, path)).With(("Input.Role", "viewer"))
        );
        Assert.Equal(HttpStatusCode.Redirect, theirs.StatusCode);

        using var late = await Send(facilitator, path, mine.With(("Input.Role", "facilitator")));
        await Conflict(late, "viewer");
        var members = (
            await room.Get<MemberQueries>().Find(room.Account, partnership, DateTimeOffset.UtcNow, Cancellation)
        )!.Members;
        Assert.Equal(MemberRole.Viewer, members.Single(member => member.Account == account).Role);
    }

    private static async Task<BrowserSession> In(Room room)
    {
        var browser = new BrowserSession(room.Application.Address);
        await browser.SignIn(room.Facilitator);
        return browser;
    }

    private static async Task<PageForm> Form(BrowserSession browser, string path) =>
        PageForm.Read(await browser.Text(path), path).Single();

    private static Task<HttpResponseMessage> Send(
        BrowserSession browser,
        string path,
        (string Name, string Value)[] fields
    ) =>
        browser.Send(
            path,
            fields.Last(field => field.Name == PageForm.TokenName).Value,
            [.. fields.Where(field => field.Name != PageForm.TokenName)]
        );

    private static async Task<string> Conflict(HttpResponseMessage answer, params string[] words)
    {
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("<title>Error: ", page, StringComparison.Ordinal);
        Assert.Contains("There have been changes to", page, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
        return page;
    }

    private static async Task<T> Round<T>(Room room, Func<RoundDetails, T> of) =>
        of((await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!);
}
