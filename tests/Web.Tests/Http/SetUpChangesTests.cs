using System.Net;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests changes to the names and set-up of rounds and partnerships, and copies of a round's set-up.</summary>
public sealed class SetUpChangesTests(SharedApplication shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Name_OfAClosedRound_CanChange()
    {
        await using var room = await Room.In(shared);
        await room.People(3, 3, 3);
        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
        using var facilitator = await SignedInClient.To(room);
        Assert.Contains("Rename the round", await facilitator.Text(room.Path), StringComparison.Ordinal);
        var form = await facilitator.Text($"{room.Path}/set-up");
        Assert.DoesNotContain("Input.Invited", form, StringComparison.Ordinal);
        var version = ParticipantClient.Field(form, "Version");

        using var saved = await facilitator.Post(
            $"{room.Path}/set-up",
            [("Version", version), ("Input.Name", "Harvest 2026")]
        );

        Assert.Equal(room.Path, saved.Headers.Location?.OriginalString);
        Assert.Contains("Harvest 2026", await facilitator.Text($"{room.Path}/results"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_WithLockedAgenciesThatNowLookAlike_CanChange()
    {
        await using var room = await Room.In(shared);
        string[] alike = ["St John's", "St John’s"];
        var partnership = (await room.Details()).Partnership;
        var setup = PartnershipSetup.From("Eastshire", string.Join('\n', alike), saved: alike);
        Room.Must(
            await room.Get<PartnershipStore>().Change(room.Account, partnership, Room.Must(setup), 1, Cancellation)
        );
        await room.Join(0, 0, "Ann");
        using var facilitator = await SignedInClient.To(room);
        var path = $"/partnerships/{partnership.Value}/details";

        using var round = await facilitator.Post(
            $"{room.Path}/set-up",
            [
                ("Version", ParticipantClient.Field(await facilitator.Text($"{room.Path}/set-up"), "Version")),
                ("Input.Name", "Harvest 2026"),
                ("Input.Invited", ""),
            ]
        );
        using var named = await facilitator.Post(path, [("Version", "2"), ("Input.Name", "Northshire")]);

        Assert.Equal(
            (room.Path, $"/partnerships/{partnership.Value}?saved=true"),
            (round.Headers.Location?.OriginalString, named.Headers.Location?.OriginalString)
        );
        Assert.Equal(alike, (await room.Details()).Agencies);
    }

    [Fact]
    public async Task Name_OfANewRound_AvoidsThoseInUse()
    {
        await using var room = await Room.In(shared);
        var partnership = (await room.Details()).Partnership;
        using var facilitator = await SignedInClient.To(room);
        var path = $"/partnerships/{partnership.Value}/rounds/new";
        var proposed = await Proposed(facilitator, path);
        (string, string)[] fields =
        [
            ("Input.Mode", "confidential"),
            ("Input.MinimumGroup", "5"),
            ("Input.DeleteOn", UkDate.Format(LondonTime.DateOf(DateTimeOffset.UtcNow).AddYears(1))),
            ("Input.Invited", ""),
        ];

        using var taken = await facilitator.Post(path, [.. fields, ("Input.Name", "autumn 2026")]);
        Assert.Contains(
            "This partnership already has another round with this name",
            await taken.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
        using var made = await facilitator.Post(path, [.. fields, ("Input.Name", proposed)]);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.NotEqual(proposed, await Proposed(facilitator, path), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Copy_OfARound_HasItsSetup()
    {
        await using var room = await Room.In(shared, ConfidentialityMode.Open);
        Room.Must(
            await room.Get<RoundStore>()
                .Change(
                    room.Account,
                    room.Round,
                    Room.Must(RoundSetup.From("Autumn 2026", "12", new(ConfidentialityMode.Open))),
                    ["Police", "Schools"],
                    cancellationToken: Cancellation
                )
        );
        var details = await room.Details();
        using var facilitator = await SignedInClient.To(room);
        var path = $"/partnerships/{details.Partnership.Value}/rounds/new?copied={room.Round.Value}";
        Assert.Contains(path, await facilitator.Text(room.Path), StringComparison.Ordinal);
        var form = PageForm.Read(await facilitator.Text(path), path).Single();
        Assert.Contains(("Input.Mode", "open"), form.Fields);
        Assert.Contains(("Input.Invited", "12"), form.Fields);
        foreach (var page in new[] { room.Path, path })
        {
            Assert.Contains("one-use code", await facilitator.Text(page), StringComparison.Ordinal);
        }

        using var made = await facilitator.Post(
            path,
            [.. form.With(("Input.Name", "A copy")).Where(field => field.Name != PageForm.TokenName)]
        );

        var copy = made.Headers.Location!.OriginalString;
        Assert.StartsWith("/rounds/", copy, StringComparison.Ordinal);
        Assert.Contains(
            "Police\nSchools",
            WebUtility.HtmlDecode(await facilitator.Text($"{copy}/set-up")),
            StringComparison.Ordinal
        );
        using var stranger = await facilitator.Get($"{path.Split('?')[0]}?copied={Guid.NewGuid()}");
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    [Fact]
    public async Task Partnership_UntilSomebodyJoins_CanChangeAndThenOnlyItsName()
    {
        await using var room = await Room.In(shared);
        var partnership = (await room.Details()).Partnership;
        using var facilitator = await SignedInClient.To(room);
        var path = $"/partnerships/{partnership.Value}/details";
        Assert.Contains(path, await facilitator.Text($"/partnerships/{partnership.Value}"), StringComparison.Ordinal);
        using var empty = await facilitator.Post(
            path,
            [("Version", "1"), ("Input.Name", ""), ("Input.Agencies", "Police")]
        );
        Assert.Contains(
            "<title>Error: ",
            await empty.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );

        using var saved = await facilitator.Post(
            path,
            [("Version", "1"), ("Input.Name", "Eastshire"), ("Input.Agencies", "Police\nSchools")]
        );

        Assert.Equal($"/partnerships/{partnership.Value}?saved=true", saved.Headers.Location?.OriginalString);
        Assert.Contains(
            "Your changes have been saved",
            await facilitator.Text(saved.Headers.Location!.OriginalString),
            StringComparison.Ordinal
        );
        var found = (await room.Get<PartnershipQueries>().Find(room.Account, partnership, Cancellation))!;
        Assert.Equal("Eastshire", found.Name);
        Assert.Equal(["Police", "Schools"], (await room.Details()).Agencies);
        using var conflict = await facilitator.Post(
            path,
            [("Version", "1"), ("Input.Name", "Westshire"), ("Input.Agencies", "Police")]
        );
        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);

        await room.Join(0, 0, "Ann");
        Assert.DoesNotContain("Input.Agencies", await facilitator.Text(path), StringComparison.Ordinal);
        using var corrected = await facilitator.Post(path, [("Version", "2"), ("Input.Name", "Northshire")]);
        Assert.Equal($"/partnerships/{partnership.Value}?saved=true", corrected.Headers.Location?.OriginalString);
        var named = (await room.Get<PartnershipQueries>().Find(room.Account, partnership, Cancellation))!;
        Assert.Equal("Northshire", named.Name);
        Assert.Equal(["Police", "Schools"], named.Agencies);
        Assert.Contains(
            "from Eastshire to Northshire",
            await facilitator.Text($"/partnerships/{partnership.Value}/audit"),
            StringComparison.Ordinal
        );
    }

    private static async Task<string> Proposed(SignedInClient facilitator, string path) =>
        PageForm
            .Read(await facilitator.Text(path), path)
            .Single()
            .Fields.Single(field => field.Name == "Input.Name")
            .Value;
}
