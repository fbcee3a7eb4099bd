using System.Net;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests the number of places taken, as a facilitator sees it, and what the notice says about invented participants.
/// </summary>
public sealed class JoinedCountTests(SharedApplication shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Round_WithMorePeopleThanInvited_SaysFromWhichAgency()
    {
        await using var room = await Room.In(shared);
        await ChangeSettings(room, invitedByAgency: [2, 1]);
        await room.Join(0, 0);
        await room.Join(1, 1);
        using var facilitator = new BrowserSession(room.Application.Address);
        await facilitator.SignIn(room.Facilitator);
        var page = WebUtility.HtmlDecode(await facilitator.Text(room.Path));
        Assert.Contains("Places taken", page, StringComparison.Ordinal);
        Assert.DoesNotContain("but you invited only", page, StringComparison.Ordinal);

        await room.Join(1, null);
        page = WebUtility.HtmlDecode(await facilitator.Text($"{room.Path}/progress"));
        Assert.Contains(
            "2 people have joined from Health visiting, but you invited only 1.",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("By level of work", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Round_WithOnePersonFromAnAgencyThatIsNotInvited_SaysSo()
    {
        await using var room = await Room.In(shared);
        await ChangeSettings(room, invitedByAgency: [2, 0]);
        await room.Join(1, null);
        using var facilitator = new BrowserSession(room.Application.Address);
        await facilitator.SignIn(room.Facilitator);
        Assert.Contains(
            "1 person has joined from Health visiting, but you invited no one from this agency.",
            WebUtility.HtmlDecode(await facilitator.Text(room.Path)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Round_WithMorePeopleThanInvited_ComparesAnAgencyOnlyWithItsOwnNumber()
    {
        await using var room = await Room.In(shared);
        await room.InviteOne();
        await ChangeSettings(room, invitedByAgency: [null, null]);
        foreach (var agency in new int?[] { 0, 0, null, null })
        {
            await room.Join(agency, null);
        }

        using var facilitator = await SignedInClient.To(room);
        var page = WebUtility.HtmlDecode(await facilitator.Text(room.Path));

        Assert.Contains("4 people have joined, but you invited only 1.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("have joined from", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential, "if they join in place of the other 4")]
    [InlineData(ConfidentialityMode.Anonymous, "a participant who is not a real person cannot be found or removed")]
    public async Task Notice_OfARound_SaysWhatInventedPeopleCanLearn(ConfidentialityMode mode, string words)
    {
        await using var room = await Room.In(shared, mode);
        using var person = new BrowserSession(room.Application.Address);
        var notice = WebUtility.HtmlDecode(await person.Text($"/join/{await room.JoinToken()}"));
        Assert.Contains(words, notice, StringComparison.Ordinal);
        // In anonymous mode, no participant is listed, so a facilitator cannot give anyone an empty form.
        Assert.Equal(
            mode != ConfidentialityMode.Anonymous,
            notice.Contains("They could open its link before you do", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Notice_OfARoundForCodesOnly_AsksForTheCode()
    {
        await using var room = await Room.In(shared);
        Room.Must(await room.Get<PaperStore>().CreateSheets(room.Account, room.Round, 1, Cancellation));
        await ChangeSettings(room, sheetCodesOnly: true);
        using var person = new BrowserSession(room.Application.Address);
        var path = $"/join/{await room.JoinToken()}";
        var page = await person.Text(path);
        Assert.Contains("You need your own code", page, StringComparison.Ordinal);
        Assert.Empty(PageForm.Read(page, path));

        var code = (await room.Get<PaperQueries>().ListUnusedSheets(room.Account, room.Round, Cancellation))!
            .Single()
            .Code;
        using var found = await person.Post("/join", ("Input.Code", code));
        Assert.Equal("/join/notice", found.Headers.Location?.OriginalString);
        Assert.Single(PageForm.Read(await person.Text("/join/notice"), "/join/notice"));
    }

    private static async Task ChangeSettings(
        Room room,
        bool sheetCodesOnly = false,
        IReadOnlyList<int?>? invitedByAgency = null
    ) =>
        Room.Must(
            await room.Get<AdmissionStore>()
                .ChangeSettings(
                    room.Account,
                    room.Round,
                    false,
                    null,
                    sheetCodesOnly,
                    invitedByAgency,
                    cancellationToken: Cancellation
                )
        );
}
