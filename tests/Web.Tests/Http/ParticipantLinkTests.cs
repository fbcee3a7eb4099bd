using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests a participant's return link when it is passed on, replaced, used again because a response was lost, or used on
/// a phone that several people share.
/// </summary>
public sealed partial class ParticipantLinkTests(SharedApplication shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HandedOverLink_WhoseAnswerIsLost_OpensWhenItIsSentAgain()
    {
        await using var room = await Room.In(shared);
        var path = await EmptyForm(room);
        using var browser = new BrowserSession(room.Application.Address);
        var form = PageForm.Read(await browser.Text(path), path).Single();
        var cookies = browser.Cookies.GetCookieHeader(browser.Address);
        using var lost = await Send(browser, path, form);
        Assert.Equal(HttpStatusCode.Redirect, lost.StatusCode);

        // The response never arrived, so the browser still has its earlier cookies.
        using var again = new BrowserSession(room.Application.Address);
        again.Cookies.SetCookies(browser.Address, cookies.Replace(';', ','));
        using var opened = await Send(again, path, form);
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.Contains(
            "Score the 12 enablers",
            await again.Text($"/answer/{room.Round.Value}"),
            StringComparison.Ordinal
        );

        // The link has now been used, so it does not work for another person.
        using var stranger = new BrowserSession(room.Application.Address);
        using var refused = await Send(stranger, path, PageForm.Read(await stranger.Text(path), path).Single());
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task EmptyForm_OpenedByTheFacilitatorFirst_SaysSoAndCanBeClosedToThem()
    {
        await using var room = await Room.In(shared);
        var path = await EmptyForm(room);
        using var facilitator = new BrowserSession(room.Application.Address);
        using var opened = await Send(facilitator, path, PageForm.Read(await facilitator.Text(path), path).Single());
        var passedOn = $"/return/{room.Round.Value}/{facilitator.Cookie($"seat-{room.Round.Value:N}")}";
        var tasks = $"/answer/{room.Round.Value}";

        using var person = new BrowserSession(room.Application.Address);
        using var came = await Send(person, passedOn, PageForm.Read(await person.Text(passedOn), passedOn).Single());
        Assert.Contains("Your facilitator made this form", await person.Text(tasks), StringComparison.Ordinal);
        var renew = $"{tasks}/link/new";
        using var renewed = await Send(person, renew, PageForm.Read(await person.Text(renew), renew).Single());
        Assert.Equal(HttpStatusCode.Redirect, renewed.StatusCode);

        Assert.Contains("Score the 12 enablers", await person.Text(tasks), StringComparison.Ordinal);
        using var closed = await facilitator.Get(tasks);
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
    }

    [Fact]
    public async Task NewLink_WhoseAnswerIsLost_IsMadeOnceAndKept()
    {
        await using var round = await TestRound.In(shared);
        using var browser = new BrowserSession(round.Application.Address);
        browser.SetCookie(round.Cookie, await round.Join());
        var path = $"{round.Tasks.AbsolutePath}/link/new";
        var form = PageForm.Read(await browser.Text(path), path).Single();
        var cookies = browser.Cookies.GetCookieHeader(browser.Address);
        using var lost = await Send(browser, path, form);
        Assert.Equal(HttpStatusCode.Redirect, lost.StatusCode);

        using var again = new BrowserSession(round.Application.Address);
        again.Cookies.SetCookies(browser.Address, cookies.Replace(';', ','));
        using var made = await Send(again, path, form);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Equal(browser.Cookie(round.Cookie), again.Cookie(round.Cookie));
        Assert.Contains("enablers", await again.Text(round.Tasks.AbsolutePath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AboutYou_FromTheirOwnAnswers_HasAgencyAndLevelFilledIn()
    {
        await using var room = await Room.In(shared);
        var returnToken = await room.Join(1, 0, "Ann");
        Room.Must(await room.Give(returnToken, Ballot.Enablers, [3]));
        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
        var tasks = $"/answer/{room.Round.Value}";
        using var phone = new BrowserSession(room.Application.Address);
        phone.SetCookie($"seat-{room.Round.Value:N}", returnToken);
        await room.Follow("Next");
        var notice = $"/join/{await room.JoinToken()}?returning=true";
        Assert.Contains(notice, await phone.Text(tasks), StringComparison.Ordinal);
        using var read = await Send(phone, notice, PageForm.Read(await phone.Text(notice), notice).Single());

        var form = PageForm.Read(await phone.Text("/join/about-you"), "/join/about-you").Single();
        Assert.Contains(("Input.Agency", "1"), form.Fields);
        Assert.Contains(("Input.Level", "0"), form.Fields);
        Assert.Contains(("Input.Name", ""), form.Fields);
    }

    [Fact]
    public async Task AboutYou_OnAPhoneThatSomebodyElseUsedBefore_IsEmptyAndUnticked()
    {
        await using var room = await Room.In(shared);
        var returnToken = await room.Join(0, 1, "Former Person");
        Room.Must(await room.Give(returnToken, Ballot.Enablers, [3]));
        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
        using var phone = new BrowserSession(room.Application.Address);
        phone.SetCookie($"seat-{room.Round.Value:N}", returnToken);
        await room.Follow("Next");
        var notice = $"/join/{await room.JoinToken()}";
        using var read = await Send(phone, notice, PageForm.Read(await phone.Text(notice), notice).Single());

        var page = await phone.Text("/join/about-you");
        Assert.DoesNotContain("Former Person", page, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", page, StringComparison.Ordinal);
        Assert.Contains("Input.SamePerson", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_OfSomeoneWithAnEmptyForm_SaysHowTheirAnswersAreKept()
    {
        await using var room = await Room.In(shared);
        var link = await EmptyForm(room);
        using var phone = new BrowserSession(room.Application.Address);
        using var opened = await Send(phone, link, PageForm.Read(await phone.Text(link), link)[0]);
        var path = $"/answer/{room.Round.Value}/data";

        var shown = Spaces().Replace(await phone.Text(path), "");
        var file = await phone.Text($"{path}?handler=file");

        Assert.All(
            [
                ("Empty form from your facilitator", "Yes"),
                ("Keyed in from paper", "No"),
                ("Imported from a file", "No"),
            ],
            ((string Key, string Value) row) =>
                Assert.Matches($"{row.Key.Replace(" ", "", StringComparison.Ordinal)}</dt><dd[^>]*>{row.Value}<", shown)
        );
        Assert.Contains("\"emptyFormFromFacilitator\": true", file, StringComparison.Ordinal);
        Assert.Contains("\"keyedInFromPaper\": false", file, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> Send(BrowserSession browser, string path, PageForm form) =>
        browser.Send(path, form.Token, [.. form.Fields.Where(field => field.Name != PageForm.TokenName)]);

    /// <summary>Creates an empty form, and returns the link that the facilitator gives to the participant.</summary>
    private static async Task<string> EmptyForm(Room room)
    {
        await room.Join(0, 0, "Ann");
        var person = (await room.Get<RoundQueries>().ListParticipants(room.Account, room.Round, Cancellation))!
            .Single()
            .Id;
        var link = Room.Must(
            await room.Get<AdmissionStore>().ReplaceAnswers(room.Account, room.Round, person, Cancellation)
        );
        return $"/return/{room.Round.Value}/{link.ReturnToken}";
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();
}
