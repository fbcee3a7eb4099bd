using System.Net;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests which requests a personal access token allows, and when it does not work.</summary>
public sealed class AccessTokenUseTests(SharedApplication shared)
{
    private const string Partnerships = "/api/v1/partnerships";
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Token_ThatDoesNotFit_OpensNothing()
    {
        await using var room = await Room.In(shared);
        await using var other = await Room.In(shared);
        await room.People(1, 2, 3, 4, 5, 3);
        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
        var api = $"/api/v1{room.Path}";
        var good = await room.CreateToken();
        using (var program = new ApiProgram(room.Application, good))
        {
            await program.Bytes($"{api}/results");
        }

        foreach (
            var bad in new[]
            {
                null,
                "",
                "x",
                good[..^1],
                good["beyond_pat_".Length..],
                good.ToUpperInvariant(),
                $"{good}, {good}",
                "beyond_pat_AAAAAAAAAAAAAAAAAAAAAAAA",
                "beyond_pat_%27 OR 1=1",
                new string('A', 5_000),
                await room.CreateToken(days: -2),
            }
        )
        {
            using var program = new ApiProgram(room.Application, bad);
            Assert.Equal((401, "token-needed"), await program.Refused($"{api}/results"));
        }

        using var narrow = await ApiProgram.Of(room, "rounds:read");
        await narrow.Bytes(api);
        Assert.Equal((403, "scope-missing"), await narrow.Refused($"{api}/results"));
        Assert.Equal((403, "scope-missing"), await narrow.Refused($"{api}/comparison"));
        Assert.Equal((403, "scope-missing"), await narrow.Refused($"{api}/plan"));
        using var results = await ApiProgram.Of(room, "results:read");
        Assert.Equal((403, "scope-missing"), await results.Refused(api));
        Assert.Equal((403, "scope-missing"), await results.Refused(Partnerships));
        using var foreign = await ApiProgram.Of(other);
        Assert.Equal((404, "not-found"), await foreign.Refused($"{api}/results"));
        Assert.Equal((404, "not-found"), await foreign.Refused(api));
        foreach (var method in new[] { "POST", "PUT", "DELETE", "PATCH", "OPTIONS" })
        {
            using var program = new ApiProgram(room.Application, good);
            Assert.Equal((405, "method-not-allowed"), await program.Refused($"{api}/results", method));
        }
    }

    [Fact]
    public async Task Results_WithoutTheScopeOfPlans_HaveNoPlan()
    {
        await using var room = await Room.In(shared);
        await room.People(1, 2, 3, 4, 5, 3);
        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
        Room.Must(
            await room.Get<BeyondBoundaries.Storage.Planning.PlanStore>()
                .SavePriorities(room.Account, room.Round, new([new("1.1", "Low")], []), 0, Cancellation)
        );
        var results = $"/api/v1{room.Path}/results";
        using var all = await ApiProgram.Of(room);
        using var some = await ApiProgram.Of(room, "results:read");

        Assert.Contains("Low", (await all.Json(results)).GetProperty("plan").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("null", (await some.Json(results)).GetProperty("plan").GetRawText());
    }

    [Fact]
    public async Task Token_InACookieOrAnAddressOrOnAPage_AndACookieInTheApi_OpenNothing()
    {
        await using var room = await Room.In(shared);
        var token = await room.CreateToken();
        using var nobody = new ApiProgram(room.Application, null);
        foreach (var query in new[] { "access_token", "token", "Authorization", "api_key" })
        {
            Assert.Equal((401, "token-needed"), await nobody.Refused($"{Partnerships}?{query}={token}"));
        }

        foreach (
            var (name, value) in new[]
            {
                ("Cookie", $"account={token}; token={token}; access_token={token}; Authorization=Bearer {token}"),
                ("Cookie", await SignedInClient.CookiesOf(room.Application, room.Facilitator)),
                ("Authorization", $"Basic {token}"),
                ("Authorization", token),
                ("X-Api-Key", token),
            }
        )
        {
            using var answer = await nobody.Ask(Partnerships, "GET", (name, value));
            Assert.Equal((name, HttpStatusCode.Unauthorized), (name, answer.StatusCode));
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        }

        using var program = new ApiProgram(room.Application, token);
        foreach (var page in new[] { room.Path, "/partnerships", "/my-account", $"{room.Path}/results.json" })
        {
            using var answer = await program.Ask(page);
            Assert.Equal((page, HttpStatusCode.Redirect), (page, answer.StatusCode));
        }
    }

    [Fact]
    public async Task Token_OfOnePartnership_SeesNoOther_AndOneOfAMemberWhoLeft_SeesNothing()
    {
        await using var room = await Room.In(shared);
        await using var other = await Room.In(shared);
        var home = (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;
        var second = (await room.Get<RoundQueries>().Find(other.Account, other.Round, Cancellation))!.Partnership;
        var members = room.Get<MemberStore>();
        var invitation = MemberStore.CreateToken();
        Room.Must(
            await members.Invite(
                other.Account,
                second,
                MemberRole.Facilitator,
                "x",
                invitation,
                DateTimeOffset.UtcNow,
                Cancellation
            )
        );
        Room.Must(await members.Accept(room.Account, invitation, DateTimeOffset.UtcNow, Cancellation));
        using var both = await ApiProgram.Of(room);
        using var one = new ApiProgram(room.Application, await room.CreateToken(partnership: home));
        Assert.Equal(2, (await both.Json(Partnerships)).GetProperty("items").GetArrayLength());
        Assert.Equal(1, (await one.Json(Partnerships)).GetProperty("items").GetArrayLength());
        await both.Bytes($"/api/v1{other.Path}");
        using var current = await both.Ask($"/api/v1{other.Path}");
        (string, string)[] known = [("If-None-Match", $"{current.Headers.ETag}, *")];
        Assert.Equal((404, "not-found"), await one.Refused($"/api/v1{other.Path}"));
        Assert.Equal((404, "not-found"), await one.Refused($"/api/v1/partnerships/{second.Value}/rounds"));

        Room.Must(await members.ChangeRole(other.Account, second, room.Account, MemberRole.Viewer, Cancellation));
        Assert.Equal((403, "role-missing"), await both.Refused($"/api/v1{other.Path}/plan"));
        Room.Must(await members.Remove(other.Account, second, room.Account, Cancellation));

        Assert.Equal((404, "not-found"), await both.Refused($"/api/v1{other.Path}"));
        // A program that can no longer read some data cannot use its old entity tag to find out whether the data has
        // changed.
        using var narrow = await ApiProgram.Of(other, "results:read");
        foreach (
            var (program, expected) in new[]
            {
                (both, HttpStatusCode.NotFound),
                (one, HttpStatusCode.NotFound),
                (narrow, HttpStatusCode.Forbidden),
            }
        )
        {
            foreach (var method in new[] { "GET", "HEAD" })
            {
                using var refused = await program.Ask($"/api/v1{other.Path}", method, known);
                Assert.Equal((method, expected), (method, refused.StatusCode));
                Assert.Null(refused.Headers.ETag);
            }
        }

        Assert.Equal(1, (await both.Json(Partnerships)).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Requests_WithoutAToken_CountOnce()
    {
        const int addressLimit = 1_500;
        await using var application = await RunningApplication.Start();
        using var stranger = new HttpClient { BaseAddress = application.Address };
        for (var request = 0; request < addressLimit; request++)
        {
            using var refused = await stranger.GetAsync(
                new Uri("/api/v1/partnerships", UriKind.Relative),
                TestContext.Current.CancellationToken
            );
            Assert.Equal((request, HttpStatusCode.Unauthorized), (request, refused.StatusCode));
        }
    }

    [Theory]
    [InlineData("/api/v1/partnerships", HttpStatusCode.OK)]
    [InlineData("/api/v1/rounds/0198f0e0-0000-7000-8000-000000000000/results", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound)]
    public async Task Program_ThatReadsWithoutEnd_IsAskedToWait(string address, HttpStatusCode status)
    {
        await using var room = await Room.In(shared);
        using var program = await ApiProgram.Of(room);
        using var patient = await ApiProgram.Of(await Room.In(shared));
        HttpResponseMessage answer;
        var read = 0;
        do
        {
            answer = await program.Ask(address, "HEAD");
            read++;
        } while (answer.StatusCode == status && read < 1_000);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.True(read >= 300, $"{read}");
        await patient.Bytes(Partnerships);
    }
}
