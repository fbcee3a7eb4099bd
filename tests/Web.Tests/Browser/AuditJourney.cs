using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>Tests the audit trail on a phone, and on a large screen without scripts.</summary>
public sealed class AuditJourney(Chromium chromium, SharedApplication shared)
{
    [Theory]
    [InlineData(320, true)]
    [InlineData(1280, false)]
    public async Task Audit_OfAPartnership_IsFoundReadAndSearched(int width, bool scripts)
    {
        await using var round = await TestRound.Start();
        var room = round.Room;
        for (var most = 1; most <= AuditSearch.PageLength; most++)
        {
            Room.Must(
                await room.Get<AdmissionStore>()
                    .ChangeSettings(
                        room.Account,
                        room.Round,
                        locked: false,
                        most,
                        cancellationToken: TestContext.Current.CancellationToken
                    )
            );
        }

        await using var facilitator = await BrowserUser.With(chromium, $"audit-{width}", scripts, width);
        await facilitator.SignIn(round.Application);
        await facilitator.Follow("Open");
        await facilitator.Follow("Audit trail");
        Assert.Contains("52 entries, newest first: page 1 of 2.", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Follow("Older entries");
        Assert.Contains("Created the partnership", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Follow("Newer entries");
        await facilitator
            .Page.GetByLabel("What was done")
            .SelectOptionAsync(new SelectOptionValue { Label = "Created the round" });
        await facilitator.Press("Show");
        Assert.Contains("1 entry.", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator
            .Page.GetByLabel("What was done")
            .SelectOptionAsync(new SelectOptionValue { Label = "Keyed in a sheet" });
        await facilitator.Press("Show");
        Assert.Contains("No entries match what you selected.", await facilitator.Text(), StringComparison.Ordinal);
        Assert.Empty(facilitator.Complaints);
    }

    [Fact]
    public async Task Audit_OfEverything_IsForAdministrators()
    {
        await using var round = await TestRound.In(shared);
        var email = $"{Guid.NewGuid():N}@example.org";
        await round.Room.AddAccount(email, administrator: true);
        await using var administrator = await BrowserUser.With(chromium, "audit-everything", width: 1280);
        await administrator.SignIn(round.Application, email);
        await administrator.Follow("Administration");
        await administrator.Follow("Audit trail");
        Assert.Contains("Signed in", await administrator.Text(), StringComparison.Ordinal);
        await administrator
            .Page.GetByLabel("What was done")
            .SelectOptionAsync(new SelectOptionValue { Label = "Created the partnership" });
        await administrator.Press("Show");
        Assert.Contains(
            "Example borough early years partnership",
            await administrator.Text(),
            StringComparison.Ordinal
        );
        Assert.Empty(administrator.Complaints);
    }
}
