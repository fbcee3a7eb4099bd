using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>Tests that the links on the pages let a facilitator undo each kind of mistake.</summary>
public sealed class UndoJourney(Chromium chromium, SharedApplication shared)
{
    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Mistakes_OfEveryKind_CanBeUndone(int width)
    {
        await using var room = await Room.In(shared);
        var address = new Uri(room.Application.Address, room.Path);
        await using var facilitator = await BrowserUser.With(chromium, $"undo-{width}", width: width);
        await facilitator.SignIn(room);

        // Corrects the agencies before anybody has joined.
        await facilitator.GoTo(address);
        await facilitator.Follow("Example borough early years partnership");
        await facilitator.Follow("Change the name and the agencies");
        await facilitator.Fill("Agencies", "Council early years\nHealth visiting\nPolice");
        await facilitator.Press("Save the changes");
        Assert.Contains("Police", await facilitator.Text(), StringComparison.Ordinal);

        // Saves a copy of the set-up as a draft, and deletes it.
        await facilitator.GoTo(address);
        await facilitator.Follow("Copy the set-up to a new round");
        await facilitator.Fill("Name of the round", "A copy");
        await facilitator.Press("Save as a draft");
        await facilitator.Follow("Delete this draft");
        await facilitator.Press("Delete the round");
        Assert.Contains("The round has been deleted", await facilitator.Text(), StringComparison.Ordinal);

        // Closes a part that was opened by mistake.
        await room.Join(0, 0, "Ann");
        await room.Ask(Ballot.Challenges);
        await facilitator.GoTo(address);
        await facilitator.Follow("Close this part without revealing it");
        await facilitator.Press("Close without revealing");
        Assert.DoesNotContain("Opened by mistake?", await facilitator.Text(), StringComparison.Ordinal);

        // Begins to delete a round that someone has joined, and keeps it after the error message.
        await facilitator.Follow("delete this round");
        await facilitator.Press("Delete the round");
        Assert.StartsWith("Error: ", await facilitator.Page.TitleAsync(), StringComparison.Ordinal);
        await facilitator.Follow("Keep the round");

        // Renames the round, which is possible at any time.
        await room.People(3, 3, 3);
        Room.Must(
            await room.Get<RoundStore>()
                .Close(
                    room.Account,
                    room.Round,
                    DateTimeOffset.UtcNow,
                    cancellationToken: TestContext.Current.CancellationToken
                )
        );
        await facilitator.GoTo(address);
        await facilitator.Follow("Rename the round");
        await facilitator.Fill("Name of the round", "Harvest 2026");
        await facilitator.Press("Save the changes");
        Assert.Equal("Harvest 2026", await facilitator.Heading());
        await facilitator.GoTo(new Uri($"{address}/delete"));
        Assert.DoesNotContain("Delete the round", await facilitator.Text(), StringComparison.Ordinal);
        Assert.Empty(facilitator.Complaints);
    }
}
