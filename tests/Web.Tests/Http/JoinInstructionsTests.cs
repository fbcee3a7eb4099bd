using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests that the facilitator's page offers only ways of joining that work, and that a changed notice is read again.
/// </summary>
public sealed class JoinInstructionsTests(SharedApplication shared)
{
    private const string RealPeople = "Make sure that everyone who joins is a real person";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Instructions_ForPeopleWithTheirOwnCode_OfferNeitherTheLinkNorTheSharedCode()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        var open = await facilitator.Text(room.Path);
        Assert.Contains("read out this code", open, StringComparison.Ordinal);
        Assert.Contains(RealPeople, open, StringComparison.Ordinal);

        await Change(room, locked: false, sheetCodesOnly: true);

        var page = await facilitator.Text(room.Path);
        Assert.Contains("Only people with their own code can join.", page, StringComparison.Ordinal);
        Assert.Contains("They can enter their code at", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Send this link", page, StringComparison.Ordinal);
        Assert.DoesNotContain("read out this code", page, StringComparison.Ordinal);
        Assert.DoesNotContain(RealPeople, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instructions_OnceLocked_DoNotSayThatAnyoneCanJoin()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);

        await Change(room, locked: true, sheetCodesOnly: false);

        var page = await facilitator.Text(room.Path);
        Assert.Contains("No new participants can join now.", page, StringComparison.Ordinal);
        Assert.DoesNotContain(RealPeople, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notice_ThatChangedBeforeAPersonJoined_SaysSo()
    {
        await using var room = await Room.In(shared);
        using var visitor = ParticipantClient.Stranger(room.Application);
        var notice = $"/join/{await room.JoinToken()}";
        using (
            var read = await visitor.Post(
                notice,
                ("Promise", ParticipantClient.Field(await visitor.Text(notice), "Promise"))
            )
        )
        {
            Assert.Equal("/join/about-you", read.Headers.Location?.OriginalString);
        }

        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        Room.Must(
            await room.Get<RetentionStore>()
                .ChangeDate(room.Account, room.Round, today.AddDays(100), today, cancellationToken: Cancellation)
        );
        using var joined = await visitor.Post("/join/about-you", ("Input.Agency", "0"), ("Input.Level", "not-stated"));

        Assert.Equal("/join/notice", joined.Headers.Location?.OriginalString);
        Assert.Contains(
            "Since you read this page, your facilitator has changed",
            await visitor.Text("/join/notice"),
            StringComparison.Ordinal
        );
    }

    private static async Task Change(Room room, bool locked, bool sheetCodesOnly) =>
        Room.Must(
            await room.Get<AdmissionStore>()
                .ChangeSettings(
                    room.Account,
                    room.Round,
                    locked,
                    mostPeople: null,
                    sheetCodesOnly: sheetCodesOnly,
                    cancellationToken: Cancellation
                )
        );
}
