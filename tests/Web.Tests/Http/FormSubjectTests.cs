using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests that a form is saved only for the subject that it was rendered for, even if one browser is used for two
/// people, rounds, invitations or accounts.
/// </summary>
public sealed class FormSubjectTests(SharedApplication shared)
{
    private const string Typed = "Our manager hides things";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("?handler=autosave")]
    public async Task AnswerForm_AfterAnotherPersonJoinedInTheBrowser_IsSavedForNobodyAndKeptOnThePage(string handler)
    {
        await using var round = await TestRound.In(shared);
        using var browser = new BrowserSession(round.Application.Address);
        var (first, second) = (await round.Join(), await round.Join());
        var path = $"{round.Tasks.AbsolutePath}/1.1";
        browser.SetCookie(round.Cookie, first);
        var form = PageForm.Read(await browser.Text(path), path).Single();
        browser.SetCookie(round.Cookie, second);

        using var refused = await Send(browser, path + handler, form.With(("working:1.1", Typed), ("score:1.1", "2")));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(
            (0, 0),
            (
                (await round.Stored(first, Ballot.Enablers)).Version,
                (await round.Stored(second, Ballot.Enablers)).Version
            )
        );
        var page = await refused.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("Another person", page, StringComparison.Ordinal);
        if (handler.Length == 0)
        {
            Assert.Contains(Typed, page, StringComparison.Ordinal);
            Assert.DoesNotContain(second, page, StringComparison.Ordinal);
        }
        else
        {
            // This text has no “Send again” button, because a script shows it on the page with the form.
            Assert.DoesNotContain("Send again", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AnswerForm_ThatWasRefused_IsSavedWhenItIsSentAgainByItsOwnPerson()
    {
        await using var round = await TestRound.In(shared);
        using var browser = new BrowserSession(round.Application.Address);
        var (first, second) = (await round.Join(), await round.Join());
        var path = $"{round.Tasks.AbsolutePath}/1.1";
        browser.SetCookie(round.Cookie, first);
        var form = PageForm.Read(await browser.Text(path), path).Single();
        browser.SetCookie(round.Cookie, second);
        using var refused = await Send(browser, path, form.With(("working:1.1", Typed)));
        var again = PageForm.Read(await refused.Content.ReadAsStringAsync(Cancellation), path).Single();

        using var still = await Send(browser, again.Action, [.. again.Fields]);
        Assert.Equal(HttpStatusCode.Conflict, still.StatusCode);
        browser.SetCookie(round.Cookie, first);
        using var saved = await Send(browser, again.Action, [.. again.Fields]);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(Typed, (await round.Stored(first, Ballot.Enablers)).GetNote(NoteKind.Working, "1.1"));
        Assert.Equal(0, (await round.Stored(second, Ballot.Enablers)).Version);
    }

    [Fact]
    public async Task AnswerForm_AfterTheAnswersWereClosedOnTheDevice_KeepsTheText()
    {
        await using var round = await TestRound.In(shared);
        using var browser = new BrowserSession(round.Application.Address);
        browser.SetCookie(round.Cookie, await round.Join());
        var path = $"{round.Tasks.AbsolutePath}/1.1";
        var form = PageForm.Read(await browser.Text(path), path).Single();
        var leave = PageForm
            .Read(await browser.Text(round.Tasks.AbsolutePath), round.Tasks.AbsolutePath)
            .Single(one => one.Action.EndsWith("handler=Leave", StringComparison.Ordinal));
        using var left = await Send(browser, leave.Action, [.. leave.Fields]);
        Assert.Equal(("/", null), (left.Headers.Location?.OriginalString, browser.Cookie(round.Cookie)));

        using var refused = await Send(browser, path, form.With(("working:1.1", Typed)));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains(Typed, await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AboutYou_AfterAnotherRoundsNotice_JoinsNeither()
    {
        await using var alpha = await Room.In(shared);
        await using var beta = await Room.In(shared, agencies: "Fire\nPolice");
        using var browser = new BrowserSession(alpha.Application.Address);
        await Notice(browser, alpha);
        var form = PageForm.Read(await browser.Text("/join/about-you"), "/join/about-you").Single();
        await Notice(browser, beta);

        using var refused = await Send(
            browser,
            "/join/about-you",
            form.With(("Input.Agency", "1"), ("Input.Level", "0"), ("Input.Name", "Ann of Alpha"))
        );
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal((0, 0), (await Joined(alpha), await Joined(beta)));
        var page = await refused.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("Ann of Alpha", page, StringComparison.Ordinal);
        Assert.Contains("another round", page, StringComparison.Ordinal);
        // Agency and level of work are not shown, because they were chosen from lists and are posted only as numbers.
        Assert.Single(Regex.Matches(page, "name=\"typed-"));

        // After the participant has read the notice of the intended round again, the typed text is saved in that round.
        await Notice(browser, alpha);
        var again = PageForm.Read(page, "/join/about-you").Single();
        using var joined = await Send(browser, again.Action, [.. again.Fields]);
        Assert.Equal((1, 0), (await Joined(alpha), await Joined(beta)));
    }

    [Fact]
    public async Task Invitation_AfterAnotherWasOpened_AcceptsNeither()
    {
        await using var alpha = await Room.In(shared);
        await using var beta = await Room.In(shared);
        using var browser = new BrowserSession(alpha.Application.Address);
        await Invite(browser, alpha);
        var form = PageForm.Read(await browser.Text("/invitation"), "/invitation").Single();
        await Invite(browser, beta);

        var email = $"{Guid.NewGuid():N}@example.org";
        using var refused = await Send(
            browser,
            form.Action,
            form.With(("Input.Name", "Vi"), ("Input.Email", email), ("Input.Password", Room.Password))
        );
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains(email, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Room.Password, page, StringComparison.Ordinal);
        Assert.Equal((1, 1), (await Members(alpha), await Members(beta)));
    }

    [Fact]
    public async Task FacilitatorsForm_AfterAnotherAccountSignedIn_IsSavedForNobodyAndKept()
    {
        await using var alpha = await Room.In(shared);
        await using var beta = await Room.In(shared);
        using var browser = new BrowserSession(alpha.Application.Address);
        await browser.SignIn(alpha.Facilitator);
        var path = $"{alpha.Path}/set-up";
        var form = PageForm.Read(await browser.Text(path), path).Single();
        using (await browser.Post("/sign-out"))
        {
            await browser.SignIn(beta.Facilitator);
        }

        using var refused = await Send(browser, path, form.With(("Input.Name", Typed)));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains(Typed, await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FacilitatorsForm_SignedOutAndInAgain_ComesWithItsTextAndIsSaved()
    {
        await using var room = await Room.In(shared);
        using var browser = new BrowserSession(room.Application.Address);
        await browser.SignIn(room.Facilitator);
        var path = $"{room.Path}/set-up";
        var form = PageForm.Read(await browser.Text(path), path).Single();
        using var left = await browser.Post("/sign-out");
        using var refused = await Send(browser, path, form.With(("Input.Name", Typed)));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains(Typed, page, StringComparison.Ordinal);

        await browser.SignIn(room.Facilitator);
        var again = PageForm.Read(page, path).Single();
        using var shown = await Send(browser, again.Action, [.. again.Fields]);
        var ready = PageForm.Read(await shown.Content.ReadAsStringAsync(Cancellation), path).Single();
        Assert.Contains(("Input.Name", Typed), ready.Fields);
        using var saved = await Send(browser, path, [.. ready.Fields]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(Typed, (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Name);
    }

    [Fact]
    public async Task SignIn_InASecondTab_LeadsOnFromTheFirst()
    {
        await using var room = await Room.In(shared);
        using var browser = new BrowserSession(room.Application.Address);
        var form = PageForm.Read(await browser.Text("/sign-in"), "/sign-in")[0];
        await browser.SignIn(room.Facilitator);

        using var second = await Send(
            browser,
            "/sign-in",
            form.With(("Input.Email", room.Facilitator), ("Input.Password", Room.Password))
        );
        Assert.Equal("/partnerships", second.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Notice_AfterSigningInElsewhere_ComesAgainAndThenLeadsOn()
    {
        await using var room = await Room.In(shared);
        using var browser = new BrowserSession(room.Application.Address);
        var path = $"/join/{await room.JoinToken()}";
        var form = PageForm.Read(await browser.Text(path), path).Single();
        await browser.SignIn(room.Facilitator);
        using var refused = await Send(browser, path, [.. form.Fields]);
        var page = await refused.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("Who will see what", page, StringComparison.Ordinal);
        using var again = await Send(browser, path, [.. PageForm.Read(page, path).Single().Fields]);
        Assert.Equal("/join/about-you", again.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Form_FromAnotherSite_IsNotShown()
    {
        await using var round = await TestRound.In(shared);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = round.Application.Address,
        };
        using var content = new FormUrlEncodedContent([new("working:1.1", Typed), new(PageForm.TokenName, "x.y")]);
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri($"{round.Tasks.AbsolutePath}/1.1", UriKind.Relative)
        )
        {
            Content = content,
        };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await client.SendAsync(request, Cancellation);
        Assert.DoesNotContain(Typed, await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

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

    private static async Task Notice(BrowserSession browser, Room room)
    {
        var path = $"/join/{await room.JoinToken()}";
        using var read = await Send(browser, path, [.. PageForm.Read(await browser.Text(path), path).Single().Fields]);
        Assert.Equal("/join/about-you", read.Headers.Location?.OriginalString);
    }

    private static async Task Invite(BrowserSession browser, Room room)
    {
        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;
        var token = MemberStore.CreateToken();
        Room.Must(
            await room.Get<MemberStore>()
                .Invite(room.Account, partnership, MemberRole.Viewer, "Vi", token, DateTimeOffset.UtcNow, Cancellation)
        );
        using var opened = await browser.Post($"/invitations/{token}");
        Assert.Equal("/invitation", opened.Headers.Location?.OriginalString);
    }

    private static async Task<int> Joined(Room room) =>
        (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Joined;

    private static async Task<int> Members(Room room)
    {
        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;
        return (await room.Get<MemberQueries>().Find(room.Account, partnership, DateTimeOffset.UtcNow, Cancellation))!
            .Members
            .Count;
    }
}
