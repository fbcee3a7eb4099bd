using System.Net;
using System.Text.Json;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests that the API returns the same bytes as the files that the same person can download from the pages.
/// </summary>
public sealed class ApiTests(SharedApplication shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public async Task Files_OfAClosedRound_AreThoseOfThePages_ForEachRole(ConfidentialityMode mode)
    {
        await using var room = await Closed(mode);
        var viewer = await AddViewer(room);
        var version = $"framework={Room.Framework.Definition.Id}&version={Room.Framework.Definition.Version}";
        foreach (var email in new[] { room.Facilitator, viewer })
        {
            using var person = await SignedInClient.To(room.Application, email);
            using var program = new ApiProgram(room.Application, await room.CreateToken(email));
            foreach (
                var (page, address) in new[]
                {
                    ($"{room.Path}/results.json", $"/api/v1{room.Path}/results"),
                    ($"{room.Path}/change.json", $"/api/v1{room.Path}/comparison"),
                    ($"{room.Path}/plan.json", $"/api/v1{room.Path}/plan"),
                    ($"/frameworks/version.json?{version}", $"/api/v1/frameworks/version?{version}"),
                }
            )
            {
                using var file = await person.Get(page);
                using var answer = await program.Ask(address);
                Assert.Equal((address, email, file.StatusCode), (address, email, answer.StatusCode));
                if (file.StatusCode == HttpStatusCode.OK)
                {
                    Assert.Equal(
                        await file.Content.ReadAsByteArrayAsync(Cancellation),
                        await answer.Content.ReadAsByteArrayAsync(Cancellation)
                    );
                }
            }
        }

        using var facilitator = await ApiProgram.Of(room);
        var plan = await facilitator.Json($"/api/v1{room.Path}/plan");
        Assert.Equal("Meet", plan.GetProperty("actions")[0].GetProperty("text").GetString());
        Assert.Equal("Ann", plan.GetProperty("actions")[0].GetProperty("person").GetString());
    }

    [Fact]
    public async Task Round_NotClosed_GivesNoResults_EvenIfItsPageDoes()
    {
        await using var room = await Room.In(shared);
        using var program = await ApiProgram.Of(room);
        using var viewer = new ApiProgram(room.Application, await room.CreateToken(await AddViewer(room)));
        await room.People(1, 2, 3, 4, 5, 3);
        Assert.Equal((404, "no-results"), await viewer.Refused($"/api/v1{room.Path}"));
        Assert.Equal((409, "round-not-closed"), await program.Refused($"/api/v1{room.Path}/results"));
        await room.Reveal(Ballot.Enablers);
        Assert.Equal((409, "round-not-closed"), await program.Refused($"/api/v1{room.Path}/results"));
        Assert.Equal((409, "round-not-closed"), await program.Refused($"/api/v1{room.Path}/comparison"));
        await viewer.Bytes($"/api/v1{room.Path}");
        var open = await program.Json($"/api/v1{room.Path}");
        Assert.Equal(
            ("open", JsonValueKind.Null, JsonValueKind.Null),
            (
                open.GetProperty("status").GetString(),
                open.GetProperty("tookPart").ValueKind,
                open.GetProperty("closed").ValueKind
            )
        );

        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );

        var results = await program.Json($"/api/v1{room.Path}/results");
        Assert.Equal(6, results.GetProperty("participants").GetInt32());
        Assert.Equal((404, "nothing-to-compare"), await program.Refused($"/api/v1{room.Path}/comparison"));
        Assert.Equal(6, (await program.Json($"/api/v1{room.Path}")).GetProperty("tookPart").GetInt32());
    }

    [Fact]
    public async Task Lists_NameWhatThePagesName_InParts()
    {
        await using var room = await Closed(ConfidentialityMode.Confidential);
        await room.Follow("Spring 2028");
        using var program = await ApiProgram.Of(room);
        var partnership = Assert.Single(
            (await program.Json("/api/v1/partnerships")).GetProperty("items").EnumerateArray()
        );
        Assert.Equal("facilitator", partnership.GetProperty("role").GetString());
        var rounds = $"/api/v1/partnerships/{partnership.GetProperty("id").GetGuid()}/rounds";

        var all = (await program.Json(rounds)).GetProperty("items").EnumerateArray().ToList();
        var next = $"{rounds}?limit=1";
        var parts = new List<string>();
        while (next is not null)
        {
            var part = await program.Json(next);
            parts.Add(Assert.Single(part.GetProperty("items").EnumerateArray()).GetProperty("name").GetString()!);
            next = part.GetProperty("next").GetString();
        }

        Assert.Equal(["Spring 2028", "Spring 2027", "Autumn 2026"], parts);
        Assert.Equal(parts, all.Select(round => round.GetProperty("name").GetString()));
        using var facilitator = await SignedInClient.To(room);
        var page = await facilitator.Text($"/partnerships/{partnership.GetProperty("id").GetGuid()}");
        Assert.All(parts, name => Assert.Contains(name, page, StringComparison.Ordinal));
        foreach (var limit in new[] { "0", "101", "-1", "ten", "" })
        {
            Assert.Equal((400, "bad-limit"), await program.Refused($"{rounds}?limit={limit}"));
        }

        Assert.Equal((400, "bad-after"), await program.Refused($"{rounds}?after={Guid.NewGuid()}"));
        var details = await program.Json($"/api/v1{room.Path}");
        Assert.Equal(
            (Room.Framework.Definition.Id, "confidential", 5, all[1].GetProperty("id").GetGuid()),
            (
                details.GetProperty("framework").GetString(),
                details.GetProperty("mode").GetString(),
                details.GetProperty("minGroup").GetInt32(),
                details.GetProperty("previous").GetGuid()
            )
        );
        Assert.Contains(
            Room.Framework.Definition.Id,
            (await program.Json("/api/v1/frameworks"))
                .GetProperty("items")
                .EnumerateArray()
                .Select(one => one.GetProperty("id").GetString())
        );
    }

    [Fact]
    public async Task Content_Unchanged_IsNotSentAgain()
    {
        await using var room = await Closed(ConfidentialityMode.Confidential);
        using var program = await ApiProgram.Of(room);
        var address = $"/api/v1{room.Path}/results";
        using var first = await program.Ask(address);
        var tag = first.Headers.ETag!.ToString();
        Assert.Equal("no-cache, private", first.Headers.CacheControl!.ToString());
        Assert.Equal(["Authorization"], first.Headers.Vary);

        foreach (var known in new[] { tag, $"W/{tag}", $"\"other\", {tag}", "*" })
        {
            using var again = await program.Ask(address, "GET", ("If-None-Match", known));
            Assert.Equal((known, HttpStatusCode.NotModified), (known, again.StatusCode));
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancellation));
            Assert.Equal(tag, again.Headers.ETag!.ToString());
        }

        using var other = await program.Ask(address, "GET", ("If-None-Match", "\"other\""));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var head = await program.Ask(address, "HEAD");
        Assert.Equal(
            (HttpStatusCode.OK, tag, first.Content.Headers.ContentLength, 0),
            (
                head.StatusCode,
                head.Headers.ETag!.ToString(),
                head.Content.Headers.ContentLength,
                (await head.Content.ReadAsByteArrayAsync(Cancellation)).Length
            )
        );
        // A token without the required scope is refused, even if the request contains the entity tag of the current
        // data.
        using var wrong = new ApiProgram(room.Application, await room.CreateToken(scopes: "rounds:read"));
        using var refused = await wrong.Ask(address, "GET", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task OpenMode_ReadByAProgram_IsAuditedOnceADay()
    {
        await using var room = await Closed(ConfidentialityMode.Open);
        using var program = await ApiProgram.Of(room);
        await program.Bytes($"/api/v1{room.Path}/results");
        await program.Bytes($"/api/v1{room.Path}/results");

        var entries = await room.Get<AuditQueries>()
            .ListEntries(new() { Act = AuditAct.TookPeopleFile, Round = room.Round }, Cancellation);

        Assert.Equal("through the API", Assert.Single(entries).Subject);
    }

    [Fact]
    public async Task Framework_OfAnotherPartnership_IsNotThere()
    {
        await using var room = await Room.In(shared);
        await using var other = await Room.In(shared);
        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;
        var drafts = room.Get<FrameworkStore>();
        var draft = Room.Must(
            await drafts.Create(
                room.Account,
                partnership,
                new(Room.Framework.Definition),
                DateTimeOffset.UtcNow,
                Cancellation
            )
        );
        var published = Room.Must(
            await drafts.Publish(room.Account, draft, "1 beta", null, 1, DateTimeOffset.UtcNow, Cancellation)
        ).Definition;
        var address = $"/api/v1/frameworks/version?framework={published.Id}&version=1%20beta";
        using var own = await ApiProgram.Of(room);
        using var others = await ApiProgram.Of(other);

        Assert.Equal(published.Id, (await own.Json(address)).GetProperty("id").GetString());
        Assert.Equal((404, "not-found"), await others.Refused(address));
        Assert.Equal((404, "not-found"), await own.Refused("/api/v1/frameworks/version"));
    }

    /// <summary>Creates a closed round in this mode. It has a plan, and follows another closed round.</summary>
    private async Task<Room> Closed(ConfidentialityMode mode)
    {
        var room = await Room.In(shared, mode);
        await room.People(1, 2, 3, 4, 5, 3);
        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
        await room.Follow("Spring 2027", mode);
        await room.People(2, 2, 4, 4, 5, 5);
        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
        Room.Must(
            await room.Get<PlanStore>()
                .SaveAction(
                    room.Account,
                    room.Round,
                    new(Guid.NewGuid()),
                    Room.Framework.Enablers[0],
                    new("Meet", "Health", "Ann", new DateOnly(2028, 3, 31), ActionStatus.UnderWay),
                    0,
                    DateTimeOffset.UtcNow,
                    Cancellation
                )
        );
        return room;
    }

    private static async Task<string> AddViewer(Room room)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var members = room.Get<MemberStore>();
        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;
        var token = MemberStore.CreateToken();
        Room.Must(
            await members.Invite(
                room.Account,
                partnership,
                MemberRole.Viewer,
                "Viewer",
                token,
                DateTimeOffset.UtcNow,
                Cancellation
            )
        );
        Room.Must(await members.Accept(await room.AddAccount(email), token, DateTimeOffset.UtcNow, Cancellation));
        return email;
    }
}
