using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Web.Security.SignIn;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests the session cookie: its content, when it changes and when it becomes invalid.</summary>
public sealed partial class SessionTests
{
    private const string Account = "account";

    public static TheoryData<DatabaseKind> Kinds => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task SignOut_WithTheOldCookie_IsRefusedByTheServer(DatabaseKind kind)
    {
        await using var application = await RunningApplication.Start(kind);
        await using var room = await Room.In(application);
        using var person = new BrowserSession(application.Address);
        await person.SignIn();
        var old = person.Cookie(Account)!;

        Assert.Equal("/sign-in?returnUrl=%2Fpartnerships", await Replay(application, "not-a-key-of-any-session"));
        Assert.Null(await Replay(application, old));
        using (await person.Get("/sign-out"))
        {
            Assert.Null(await Replay(application, old));
        }

        using var left = await person.Post("/sign-out");
        Assert.Null(person.Cookie(Account));
        Assert.Equal("/sign-in?returnUrl=%2Fpartnerships", await Replay(application, old));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Restart_WithACookieInUseAndAnOpenForm_LosesNeither(DatabaseKind kind)
    {
        await using var application = await RunningApplication.Start(kind);
        await using var room = await Room.In(application);
        using var person = new BrowserSession(application.Address);
        await person.SignIn();
        var form = await person.Form("/my-account/name");

        await application.Restart();

        using var answer = await person.Send("/my-account/name", form, ("Input.Name", "After the restart"));
        Assert.Equal("/my-account?changed=name", answer.Headers.Location?.OriginalString);
        Assert.Contains("After the restart", await person.Text("/my-account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WithAPlantedCookie_MakesAnotherAndEndsThePlanted()
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application);
        await room.AddAccount("attacker@example.org");
        using var attacker = new BrowserSession(application.Address);
        await attacker.SignIn("attacker@example.org");
        var planted = attacker.Cookie(Account)!;

        foreach (var fixedKey in new[] { planted, "AAAAAAAAAAAAAAAAAAAAAAAA" })
        {
            using var victim = new BrowserSession(application.Address);
            victim.SetCookie(Account, fixedKey);
            // The sign-in page immediately redirects a visitor who has a session, so the form comes from another page.
            var form = fixedKey == planted ? await victim.Form("/sign-out") : await victim.Form("/sign-in");
            using var signedIn = await victim.Send(
                "/sign-in",
                form,
                ("Input.Email", Room.Email),
                ("Input.Password", Room.Password)
            );
            Assert.Equal("/partnerships", signedIn.Headers.Location?.OriginalString);
            Assert.NotEqual(fixedKey, victim.Cookie(Account));
            Assert.NotNull(await Replay(application, fixedKey));
            Assert.Null(await Replay(application, victim.Cookie(Account)!));
        }
    }

    [Fact]
    public async Task SignIn_Succeeded_GivesAHiddenKeyForThisHostAlone()
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application);
        using var person = new BrowserSession(application.Address);
        using var answer = await person.Post(
            "/sign-in",
            ("Input.Email", Room.Email),
            ("Input.Password", Room.Password)
        );
        var cookie = Assert.Single(
            answer.Headers.GetValues("Set-Cookie"),
            one => one.StartsWith("account=", StringComparison.Ordinal)
        );
        Assert.Matches("^account=[A-Za-z0-9_-]{24}; path=/; samesite=lax; httponly$", cookie);
        Assert.DoesNotContain(person.Cookie(Account)!, application.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_Changed_EndsEveryOtherSessionAndChangesTheKey()
    {
        const string New = "another horse battery";
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application);
        using var here = new BrowserSession(application.Address);
        using var there = new BrowserSession(application.Address);
        await here.SignIn();
        await there.SignIn();
        var old = here.Cookie(Account)!;

        foreach (
            var (current, password, words) in new[]
            {
                ("", "", "Enter your current password"),
                ("wrong horse battery", New, "That is not your password"),
                (Room.Password, "too short", "12 characters or more"),
                (Room.Password, "Password1234", "too easy to guess"),
                (Room.Password, "facilitator@example.org", "too easy to guess"),
            }
        )
        {
            using var refused = await here.Post(
                "/my-account/password",
                ("Input.Current", current),
                ("Input.Password", password)
            );
            Assert.Contains(
                words,
                await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }

        using var changed = await here.Post(
            "/my-account/password",
            ("Input.Current", Room.Password),
            ("Input.Password", New)
        );
        Assert.Equal("/my-account?changed=password", changed.Headers.Location?.OriginalString);
        Assert.Contains(
            "Your password has been changed",
            await here.Text("/my-account?changed=password"),
            StringComparison.Ordinal
        );
        Assert.NotEqual(old, here.Cookie(Account));
        Assert.NotNull(await Replay(application, old));
        Assert.StartsWith("/sign-in", await there.Leads("/my-account"), StringComparison.Ordinal);
        using var again = new BrowserSession(application.Address);
        Assert.Null(await again.SignIn());
        Assert.Equal("/partnerships", await again.SignIn(password: New));
    }

    [Fact]
    public async Task SignIn_WhileSomebodyGuesses_WaitsElsewhereAndNotInAKnownBrowser()
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application);
        await room.AddAccount("colleague@example.org");
        using var known = new BrowserSession(application.Address);
        await known.SignIn();
        using (await known.Post("/sign-out")) { }

        using var guesser = new BrowserSession(application.Address);
        var form = await guesser.Form("/sign-in");
        foreach (var email in new[] { Room.Email, "nobody@example.org" })
        {
            var said = new List<string>();
            // On a slow machine, the guesses take long enough for the rate limit to allow a few more of them.
            for (
                var guess = 0;
                guess < 3 * SignInRateLimits.MaxPerAddressAndAccount && said.LastOrDefault() != "wait";
                guess++
            )
            {
                using var answer = await guesser.Send(
                    "/sign-in",
                    form,
                    ("Input.Email", email),
                    ("Input.Password", "wrong horse battery")
                );
                var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                said.Add(
                    page.Contains("is wrong. Check both", StringComparison.Ordinal) ? "wrong"
                    : page.Contains("There have been too many attempts", StringComparison.Ordinal) ? "wait"
                    : page
                );
            }

            // The result is the same whether the account exists or not.
            Assert.Equal("wait", said[^1]);
            Assert.InRange(
                said.Count,
                SignInRateLimits.MaxPerAddressAndAccount + 1,
                3 * SignInRateLimits.MaxPerAddressAndAccount
            );
            Assert.All(said.SkipLast(1), one => Assert.Equal("wrong", one));
        }

        Assert.Equal("/partnerships", await known.SignIn());
        Assert.Equal("/partnerships", await guesser.SignIn("colleague@example.org"));
    }

    [Fact]
    public async Task Sessions_OfOnesOwn_AreSeenAndEnded()
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application);
        await room.AddAccount("other@example.org");
        using var here = new BrowserSession(application.Address);
        using var there = new BrowserSession(application.Address);
        using var other = new BrowserSession(application.Address);
        await here.SignIn();
        await there.SignIn();
        await other.SignIn("other@example.org");

        var page = await here.Text("/my-account/sessions");
        Assert.Equal(2, Regex.Count(page, "<strong>Firefox on Linux</strong>"));
        Assert.Matches("last used on \\d+ \\w+ \\d{4} at \\d+:\\d\\d", page);
        var session = Session().Match(page).Groups[1].Value;
        using (
            var notTheirs = await other.Send(
                "/my-account/sessions",
                await other.Form("/sign-out"),
                ("session", session)
            )
        )
        {
            Assert.Equal(HttpStatusCode.Redirect, notTheirs.StatusCode);
        }

        Assert.Null(await there.Leads("/my-account"));
        using (await here.Post("/my-account/sessions", ("session", session)))
        {
            Assert.NotNull(await there.Leads("/my-account"));
        }

        await there.SignIn();
        using (
            var others = await here.Send("/my-account/sessions?handler=others", await here.Form("/my-account/sessions"))
        )
        {
            var told = await here.Text(others.Headers.Location!.OriginalString);
            Assert.Contains("You have been signed out everywhere else", told, StringComparison.Ordinal);
            Assert.NotNull(await there.Leads("/my-account"));
            Assert.Null(await here.Leads("/my-account"));
            Assert.Null(await other.Leads("/my-account"));
        }
    }

    /// <summary>
    /// Sends a request with only this cookie, and returns the address that it is redirected to; null if access is
    /// allowed.
    /// </summary>
    private static async Task<string?> Replay(RunningApplication application, string key)
    {
        using var thief = new BrowserSession(application.Address);
        thief.SetCookie(Account, key);
        return await thief.Leads("/partnerships");
    }

    [GeneratedRegex("name=\"session\" value=\"([^\"]+)\"")]
    private static partial Regex Session();
}
