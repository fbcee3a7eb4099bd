using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests the pages on which people create and revoke their personal access tokens.</summary>
public sealed partial class AccessTokenPageTests(SharedApplication shared)
{
    private const string Tokens = "/my-account/access-tokens";
    private const string Partnerships = "/api/v1/partnerships";
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_MakesATokenShownOnce_ListsItAndRevokesIt()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        using var made = await Make(facilitator, Room.Password, "rounds:read");
        var text = TokenText().Match(await made.Content.ReadAsStringAsync(Cancellation)).Value;
        using var program = new ApiProgram(room.Application, text);
        Assert.Contains("Never used", await facilitator.Text(Tokens), StringComparison.Ordinal);

        Assert.Single((await program.Json(Partnerships)).GetProperty("items").EnumerateArray());

        var list = await facilitator.Text(Tokens);
        Assert.Contains("Quarterly figures", list, StringComparison.Ordinal);
        Assert.Contains("Last used on", list, StringComparison.Ordinal);
        Assert.DoesNotContain(text, list, StringComparison.Ordinal);
        Assert.Contains("1 token", await facilitator.Text("/my-account"), StringComparison.Ordinal);
        var revoke = RevokeLink().Match(list).Groups[1].Value;
        using var stranger = await SignedInClient.To(
            room.Application,
            (await Room.In(shared, ConfidentialityMode.Open)).Facilitator
        );
        using var denied = await stranger.Get(revoke);
        Assert.Equal(HttpStatusCode.NotFound, denied.StatusCode);

        using var gone = await facilitator.Post(revoke, []);
        Assert.Equal($"{Tokens}?revoked=true", gone.Headers.Location?.OriginalString);
        Assert.Equal((401, "token-needed"), await program.Refused(Partnerships));
        Assert.DoesNotContain("Quarterly figures", await facilitator.Text(Tokens), StringComparison.Ordinal);
        var acts = (await room.Get<AuditQueries>().ListEntries(new(), Cancellation))
            .Where(entry => entry.Account == room.Account.Value)
            .Select(entry => entry.Act);
        Assert.Superset(
            new HashSet<AuditAct> { AuditAct.MadeAccessToken, AuditAct.UsedAccessToken, AuditAct.RevokedAccessToken },
            acts.ToHashSet()
        );
        // The log does not contain the token, its name or its owner.
        foreach (var secret in new[] { text, text["beyond_pat_".Length..], "Quarterly figures", room.Facilitator })
        {
            Assert.DoesNotContain(secret, room.Application.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "rounds:read", "all", "30", Room.Password, "Enter a name for the token")]
    [InlineData("x", "rounds:write", "all", "30", Room.Password, "Select what the program may read")]
    [InlineData("x", "rounds:read", "", "30", Room.Password, "Select which partnerships the program may read about")]
    [InlineData("x", "rounds:read", "all", "366", Room.Password, "Select how long the token will work")]
    [InlineData("x", "rounds:read", "all", "30", "", "Enter your password")]
    [InlineData("x", "rounds:read", "all", "30", "not the password", "That is not your password")]
    public async Task Page_WithAMistake_SaysWhatToDo_AndMakesNothing(
        string name,
        string scope,
        string partnership,
        string days,
        string password,
        string expected
    )
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        using var answer = await facilitator.Post(
            $"{Tokens}/new",
            [
                ("Input.Name", name),
                ("Input.Scopes", scope),
                ("Input.Partnership", partnership),
                ("Input.Days", days),
                ("Input.Password", password),
            ]
        );
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains(expected, page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(TokenText(), page);
        Assert.Contains("You have no tokens", await facilitator.Text(Tokens), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> Make(SignedInClient person, string password, string scope) =>
        person.Post(
            $"{Tokens}/new",
            [
                ("Input.Name", "Quarterly figures"),
                ("Input.Scopes", scope),
                ("Input.Partnership", "all"),
                ("Input.Days", "90"),
                ("Input.Password", password),
            ]
        );

    [GeneratedRegex("beyond_pat_[A-Za-z0-9_-]{24}")]
    private static partial Regex TokenText();

    [GeneratedRegex("href=\"(/my-account/access-tokens/[0-9a-f-]{36}/revoke)\"")]
    private static partial Regex RevokeLink();
}
