using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests how a facilitator invites another facilitator and a viewer, which pages these members can then see, and what
/// the administrator can do.
/// </summary>
public sealed class MembersJourney(Chromium chromium)
{
    private const string Password = "three random words";

    [Theory]
    [InlineData(320, true)]
    [InlineData(1280, false)]
    public async Task Members_InvitedAcceptedChangedAndGone(int width, bool scripts)
    {
        await using var round = await TestRound.Start();
        var room = round.Room;
        await room.AddAccount("ada@example.org", administrator: true);
        await room.People(3, 4, 2, 5, 3);
        await room.Reveal(Ballot.Enablers);
        await using var facilitator = await BrowserUser.With(chromium, $"members-{width}", scripts, width);
        await facilitator.SignIn(round.Application);
        await facilitator.Follow("Open");
        await facilitator.Follow("Who belongs to this partnership");
        await facilitator.Press("Invite a member");
        await facilitator.Press("Create the invitation");
        Assert.StartsWith("Error: ", await facilitator.Page.TitleAsync(), StringComparison.Ordinal);

        // A viewer creates an account, after an error message about their first attempt.
        var link = await Invite(facilitator, "Vera", "Viewer");
        await using var viewer = await BrowserUser.With(chromium, $"viewer-{width}", scripts, width);
        await viewer.GoTo(link);
        Assert.Equal("You are invited", await viewer.Heading());
        await viewer.Press("Continue");
        Assert.EndsWith("/invitation", viewer.Page.Url, StringComparison.Ordinal);
        await viewer.Fill("Email address", "vera@example.org");
        await viewer.Fill("Password", "short");
        await viewer.Press("Create the account and accept");
        Assert.StartsWith("Error: ", await viewer.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("vera@example.org", await viewer.Page.GetByLabel("Email address").InputValueAsync());
        await viewer.Fill("Password", Password);
        await viewer.Press("Create the account and accept");
        Assert.Equal("Your partnerships", await viewer.Heading());
        await viewer.Follow("Open");
        Assert.Contains("You can see the results of this partnership", await viewer.Text(), StringComparison.Ordinal);
        Assert.Equal(0, await viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Start a round" }).CountAsync());
        await viewer.Follow("See results");
        Assert.Equal(0, await viewer.Page.GetByRole(AriaRole.Link, new() { Name = "Plan", Exact = true }).CountAsync());
        await viewer.GoTo(new Uri(round.Application.Address, room.Path));
        Assert.Equal("Your role does not allow this", await viewer.Heading());
        await viewer.Follow("What each role can do");
        Assert.Equal("What each role can do", await viewer.Heading());
        await viewer.GoTo(link);
        Assert.Equal("Page not found", await viewer.Heading());

        // A person who already has an account uses it to accept an invitation. A withdrawn invitation does not work.
        await room.AddAccount("second@example.org");
        var second = await Invite(facilitator, "Sam", "Facilitator");
        var taken = await Invite(facilitator, "Tom", "Facilitator");
        await facilitator.Press("Done");
        await facilitator
            .Page.GetByRole(AriaRole.Link, new() { Name = "Withdraw the invitation for Tom" })
            .ClickAsync();
        await facilitator.Arrive("/invitations/");
        await facilitator.Look();
        await facilitator.Press("Withdraw the invitation");
        await using var other = await BrowserUser.With(chromium, $"second-{width}", scripts, width);
        await other.GoTo(taken);
        Assert.Equal("Page not found", await other.Heading());
        await other.GoTo(second);
        await other.Press("Continue");
        await other.Follow("Sign in to accept");
        await other.Fill("Email address", "second@example.org");
        await other.Fill("Password", Room.Password);
        await other.Press("Sign in", exact: true);
        Assert.Equal("Accept the invitation", await other.Heading());
        await other.Press("Accept");
        Assert.Equal(1, await other.Page.GetByRole(AriaRole.Button, new() { Name = "Start a round" }).CountAsync());

        // The first facilitator leaves the partnership. The only remaining facilitator cannot become a viewer.
        await facilitator.Follow("Change Facilitator");
        await facilitator.Choose("No access");
        await facilitator.Press("Save");
        Assert.Equal("Your partnerships", await facilitator.Heading());
        await other.Follow("Who belongs to this partnership");
        await other.Follow("Change Facilitator");
        await other.Choose("Viewer");
        await other.Press("Save");
        Assert.Contains(
            "This change would leave a partnership without a facilitator",
            await other.Text(),
            StringComparison.Ordinal
        );

        await using var administrator = await BrowserUser.With(chromium, $"administrator-{width}", scripts, width);
        await administrator.SignIn(round.Application, "ada@example.org");
        await administrator.Follow("Administration");
        await administrator.Follow("People in Example borough");
        await administrator.Follow("Administration");
        await administrator.Follow("Change Vera’s account");
        await administrator.Press("Make this person an administrator");
        Assert.Contains(
            "Administrator. Viewer of Example borough",
            await administrator.Text(),
            StringComparison.Ordinal
        );
        await administrator.Follow("Change Vera’s account");
        await administrator.Press("Remove the account");
        Assert.DoesNotContain("Vera", await administrator.Text(), StringComparison.Ordinal);
        await viewer.GoTo(new Uri(round.Application.Address, "/partnerships"));
        Assert.Equal("Sign in", await viewer.Heading());

        Assert.All(
            new[] { facilitator, viewer, other, administrator },
            person =>
                Assert.DoesNotContain(
                    person.Complaints,
                    complaint =>
                        !complaint.Contains("404", StringComparison.Ordinal)
                        && !complaint.Contains("403", StringComparison.Ordinal)
                )
        );
    }

    /// <summary>Creates an invitation, and returns its link from the page that follows.</summary>
    private static async Task<string> Invite(BrowserUser facilitator, string name, string role)
    {
        if (await facilitator.Page.GetByLabel("Name of the person").CountAsync() == 0)
        {
            await facilitator.Press("Done");
            await facilitator.Press("Invite a member");
        }

        await facilitator.Fill("Name of the person", name);
        await facilitator.Choose(role);
        await facilitator.Press("Create the invitation");
        return (await facilitator.Page.Locator("#invitation").InnerTextAsync()).Trim();
    }
}
