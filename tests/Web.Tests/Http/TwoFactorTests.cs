using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests that a code is required after the password, and that each code works only once.</summary>
public sealed partial class TwoFactorTests
{
    [Fact]
    public async Task SignIn_WithTwoSteps_AsksForACodeThatWorksOnce()
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application);
        using var here = new BrowserSession(application.Address);
        using var there = new BrowserSession(application.Address);
        await here.SignIn();
        await there.SignIn();
        var (key, codes) = await TurnOn(here);

        Assert.StartsWith("/sign-in", await there.Leads("/my-account"), StringComparison.Ordinal);
        Assert.Null(await here.Leads("/my-account"));

        using var person = new BrowserSession(application.Address);
        Assert.Equal("/sign-in", await person.Leads("/sign-in/code"));
        Assert.Equal("/sign-in/code?returnUrl=%2Fmy-account", await person.SignIn(returnUrl: "/my-account"));
        Assert.StartsWith("/sign-in", await person.Leads("/my-account"), StringComparison.Ordinal);
        Assert.Null(await Code(person, ""));
        Assert.Null(await Code(person, "000000"));
        var next = Totp.CodeAt(key, DateTimeOffset.UtcNow.AddSeconds(30));
        Assert.Equal("/my-account", await Code(person, next));
        Assert.Null(await person.Leads("/my-account"));

        using var replay = new BrowserSession(application.Address);
        await replay.SignIn();
        Assert.Null(await Code(replay, next));
        Assert.Equal("/my-account", await Code(replay, codes[0]));
        using var again = new BrowserSession(application.Address);
        await again.SignIn();
        Assert.Null(await Code(again, codes[0]));
        Assert.Contains("9 recovery codes left", await here.Text("/my-account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RecoveryCodes_OnceShown_AreOnNoPageAndRenewedByPassword()
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application);
        using var person = new BrowserSession(application.Address);
        await person.SignIn();
        var (key, codes) = await TurnOn(person);

        foreach (
            var page in new[]
            {
                "/my-account",
                "/my-account/two-step",
                "/my-account/recovery-codes",
                "/my-account/two-step/on",
            }
        )
        {
            var text = await person.Text(page);
            Assert.DoesNotContain(codes[0], text, StringComparison.Ordinal);
            Assert.DoesNotContain(key, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(codes[0], application.Output, StringComparison.Ordinal);
        using var refused = await person.Post("/my-account/recovery-codes", ("Input.Password", "wrong horse battery"));
        Assert.Contains("That is not your password", await Body(refused), StringComparison.Ordinal);
        using var renewed = await person.Post("/my-account/recovery-codes", ("Input.Password", Room.Password));
        var fresh = CodesOf(await Body(renewed));
        Assert.Equal(10, fresh.Count);
        Assert.Empty(fresh.Intersect(codes));
    }

    [Fact]
    public async Task TurnOff_ByPassword_SignsInWithoutACode()
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application);
        using var person = new BrowserSession(application.Address);
        using var other = new BrowserSession(application.Address);
        await person.SignIn();
        var (_, codes) = await TurnOn(person);
        await other.SignIn();
        Assert.Equal("/my-account", await Code(other, codes[1]));

        using var refused = await person.Post("/my-account/two-step/off", ("Input.Password", ""));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        using var off = await person.Post("/my-account/two-step/off", ("Input.Password", Room.Password));
        Assert.Equal("/my-account?changed=two-step-off", off.Headers.Location?.OriginalString);
        Assert.Null(await person.Leads("/my-account"));
        Assert.StartsWith("/sign-in", await other.Leads("/my-account"), StringComparison.Ordinal);
        Assert.Equal("/partnerships", await other.SignIn());
    }

    internal static async Task<(string Key, IReadOnlyList<string> Codes)> TurnOn(BrowserSession person)
    {
        using var begun = await person.Post("/my-account/two-step", ("Input.Password", Room.Password));
        Assert.Equal("/my-account/two-step/on", begun.Headers.Location?.OriginalString);
        var key = Key()
            .Match(await person.Text("/my-account/two-step/on"))
            .Groups[1]
            .Value.Replace(" ", "", StringComparison.Ordinal);
        using var wrong = await person.Post("/my-account/two-step/on", ("Input.Code", "12345"));
        Assert.Contains("The code is wrong", await Body(wrong), StringComparison.Ordinal);
        using var right = await person.Post(
            "/my-account/two-step/on",
            ("Input.Code", Totp.CodeAt(key, DateTimeOffset.UtcNow))
        );
        var codes = CodesOf(await Body(right));
        Assert.Equal(10, codes.Count);
        return (key, codes);
    }

    private static async Task<string?> Code(BrowserSession person, string code)
    {
        using var answer = await person.Post("/sign-in/code?returnUrl=%2Fmy-account", ("Input.Code", code));
        return answer.Headers.Location?.OriginalString;
    }

    private static List<string> CodesOf(string page) =>
        [.. RecoveryCode().Matches(page).Select(match => match.Groups[1].Value)];

    private static Task<string> Body(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    [GeneratedRegex("class=\"bb-key\">([A-Z2-7 ]+)<")]
    private static partial Regex Key();

    [GeneratedRegex("<code>([A-Z2-9-]{19})</code>")]
    private static partial Regex RecoveryCode();
}
