using System.Net;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests that an administrator sees who is signed in, and can end their sessions.</summary>
public sealed class AdministerSessionsTests
{
    private const string Administrator = "administrator@example.org";
    private const string Page = "/administration/sessions";

    [Fact]
    public async Task Sessions_OfEverybody_AreSeenAndEndedOneAndAll()
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application);
        await room.AddAccount(Administrator, administrator: true);
        using var administrator = new BrowserSession(application.Address);
        using var first = new BrowserSession(application.Address);
        using var second = new BrowserSession(application.Address);
        await administrator.SignIn(Administrator);
        await first.SignIn();
        await second.SignIn();
        Assert.Equal(HttpStatusCode.Forbidden, (await first.Get(Page)).StatusCode);

        var page = await administrator.Text(Page);
        Assert.Contains(Administrator, page, StringComparison.Ordinal);
        Assert.Contains(Room.Email, page, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1<", page, StringComparison.Ordinal);
        var account = $"{room.Account.Value}";
        var session = ParticipantClient.Field(page, "session");

        using (var nothing = await administrator.Post(Page, ("account", account)))
        {
            Assert.Null(await first.Leads("/my-account"));
            Assert.Null(await second.Leads("/my-account"));
        }

        using (var one = await administrator.Post(Page, ("account", account), ("session", session)))
        {
            Assert.Equal($"{Page}?ended=true", one.Headers.Location?.OriginalString);
            Assert.Contains(
                "The session has ended",
                await administrator.Text(one.Headers.Location!.OriginalString),
                StringComparison.Ordinal
            );
        }

        Assert.Single([await first.Leads("/my-account"), await second.Leads("/my-account")], leads => leads is null);
        await first.SignIn();
        using (
            var all = await administrator.Send(
                $"{Page}?handler=all",
                await administrator.Form(Page),
                ("account", account)
            )
        )
        {
            var told = await administrator.Text(all.Headers.Location!.OriginalString);
            Assert.Contains("The user has been signed out", told, StringComparison.Ordinal);
            Assert.NotNull(await first.Leads("/my-account"));
            Assert.NotNull(await second.Leads("/my-account"));
            Assert.Null(await administrator.Leads("/my-account"));
        }
    }
}
