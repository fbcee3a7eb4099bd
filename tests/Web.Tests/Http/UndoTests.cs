using System.Net;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests how a facilitator undoes mistakes with rounds, names, partnerships and ballots.</summary>
public sealed class UndoTests(SharedApplication shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Delete_ADraft_TakesOneConfirmation()
    {
        await using var room = await Room.In(shared, draft: true);
        using var facilitator = await SignedInClient.To(room);
        Assert.Contains("Delete this draft", await facilitator.Text(room.Path), StringComparison.Ordinal);
        var partnership = (await Details(room)).Partnership;

        using var deleted = await facilitator.Post($"{room.Path}/delete", [("Joined", "0")]);

        Assert.Equal($"/partnerships/{partnership.Value}?deleted=true", deleted.Headers.Location?.OriginalString);
        var page = await facilitator.Text($"/partnerships/{partnership.Value}?deleted=true");
        Assert.Contains("The round has been deleted.", page, StringComparison.Ordinal);
        Assert.Contains("There are no rounds yet", page, StringComparison.Ordinal);
        using var gone = await facilitator.Get(room.Path);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains(
            "Deleted a round",
            await facilitator.Text($"/partnerships/{partnership.Value}/audit"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Delete_WithPeopleWhoSubmittedNothing_AsksForTheName()
    {
        await using var room = await Room.In(shared);
        var seat = await room.Join(0, 0, "Ann");
        Room.Must(await room.Give(seat, Ballot.Enablers, [3], submit: false));
        using var facilitator = await SignedInClient.To(room);
        var path = $"{room.Path}/delete";
        Assert.Contains("1 person has joined this round", await facilitator.Text(path), StringComparison.Ordinal);

        using var unnamed = await facilitator.Post(path, [("Joined", "1"), ("Name", "Spring")]);
        Assert.Contains(
            "Type the name of the round",
            WebUtility.HtmlDecode(await unnamed.Content.ReadAsStringAsync(Cancellation)),
            StringComparison.Ordinal
        );
        using var surprised = await facilitator.Post(path, [("Joined", "0"), ("Name", "Autumn 2026")]);
        Assert.Equal(HttpStatusCode.Conflict, surprised.StatusCode);
        using var deleted = await facilitator.Post(path, [("Joined", "1"), ("Name", "autumn 2026 ")]);
        Assert.Equal(HttpStatusCode.Redirect, deleted.StatusCode);

        using var participant = new BrowserSession(room.Application.Address);
        participant.SetCookie($"seat-{room.Round.Value:N}", seat);
        using var gone = await participant.Get($"/answer/{room.Round.Value}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Delete_WithSubmittedAnswers_IsNotOffered()
    {
        await using var room = await Room.In(shared);
        await room.People(3);
        using var facilitator = await SignedInClient.To(room);

        Assert.DoesNotContain("Delete the round", await facilitator.Text(room.Path), StringComparison.Ordinal);
        Assert.DoesNotContain("<form", await facilitator.Text($"{room.Path}/delete"), StringComparison.Ordinal);
        using var refused = await facilitator.Post(
            $"{room.Path}/delete",
            [("Joined", "1"), ("Name", "Autumn 2026")],
            formOf: "/sign-out"
        );
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.NotNull(await Details(room));
    }

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
        var partnership = (await Details(room)).Partnership;
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
        Assert.Equal(alike, (await Details(room)).Agencies);
    }

    [Fact]
    public async Task Name_OfANewRound_AvoidsThoseInUse()
    {
        await using var room = await Room.In(shared);
        var partnership = (await Details(room)).Partnership;
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
            "Another round of this partnership has this name",
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
        var details = await Details(room);
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
        var partnership = (await Details(room)).Partnership;
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
        Assert.Equal(["Police", "Schools"], (await Details(room)).Agencies);
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

    [Fact]
    public async Task Partnership_WithoutAnOpenRound_CanBeDeletedByTypingItsName()
    {
        await using var room = await Room.In(shared);
        var details = await Details(room);
        using var facilitator = await SignedInClient.To(room);
        var path = $"/partnerships/{details.Partnership.Value}/delete";
        var page = $"/partnerships/{details.Partnership.Value}";
        Assert.Contains(path, await facilitator.Text(page), StringComparison.Ordinal);
        Assert.Contains("This partnership has an open round", await facilitator.Text(path), StringComparison.Ordinal);
        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );

        using var wrong = await facilitator.Post(path, [("Rounds", "1"), ("Name", "Elsewhere")]);
        Assert.Contains(
            "Type the name of the partnership",
            await wrong.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
        using var deleted = await facilitator.Post(path, [("Rounds", "1"), ("Name", $" {details.PartnershipName} ")]);

        Assert.Equal("/partnerships?deleted=true", deleted.Headers.Location?.OriginalString);
        Assert.Contains(
            "The partnership has been deleted",
            await facilitator.Text("/partnerships?deleted=true"),
            StringComparison.Ordinal
        );
        using var gone = await facilitator.Get(page);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        using var round = await facilitator.Get(room.Path);
        Assert.Equal(HttpStatusCode.NotFound, round.StatusCode);
    }

    [Fact]
    public async Task Part_OpenedByMistake_CanBeClosedUnrevealed()
    {
        await using var room = await Room.In(shared);
        var seats = await room.People(3, 3, 3);
        var enabler = Room.Framework.Find("2.3")!;
        await room.Ask(Ballot.Indicators(enabler), Ballot.Challenges);
        Room.Must(await room.Give(seats[0], Ballot.Indicators(enabler), [3], submit: false));
        using var facilitator = await SignedInClient.To(room);
        var page = await facilitator.Text(room.Path);
        Assert.Contains($"{room.Path}/cancel/challenges", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{room.Path}/cancel/indicators-2.3", page, StringComparison.Ordinal);

        using var refused = await facilitator.Post(
            $"{room.Path}/cancel/indicators-2.3",
            [],
            formOf: $"{room.Path}/cancel/challenges"
        );
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        using var closed = await facilitator.Post($"{room.Path}/cancel/challenges", []);
        Assert.Equal(room.Path, closed.Headers.Location?.OriginalString);

        var details = await Details(room);
        Assert.Null(details.Find(Ballot.Challenges));
        Assert.True(details.Find(Ballot.Indicators(enabler))!.IsOpen);
        Assert.False(details.HasResults);
    }

    [Fact]
    public async Task Texts_AfterTheRevealAndTheClose_DoNotContradict()
    {
        await using var room = await Room.In(shared);
        await room.People(3, 3, 3);
        using var facilitator = await SignedInClient.To(room);
        Assert.Contains("No one sees scores until", await facilitator.Text(room.Path), StringComparison.Ordinal);

        await room.Reveal(Ballot.Enablers);
        var revealed = await facilitator.Text(room.Path);
        Assert.DoesNotContain("No one sees scores until", revealed, StringComparison.Ordinal);
        using var visitor = new BrowserSession(room.Application.Address);
        var notice = await visitor.Text($"/join/{await room.JoinToken()}");
        Assert.Contains("so you can no longer give yours", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("Scoring takes about", notice, StringComparison.Ordinal);
        visitor.SetCookie($"seat-{room.Round.Value:N}", await room.Join(0, 0, "Late"));
        Assert.Contains(
            "Revealed before you answered",
            await visitor.Text($"/answer/{room.Round.Value}"),
            StringComparison.Ordinal
        );

        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
        var closed = await facilitator.Text(room.Path);
        foreach (var text in new[] { "Ask everyone", "hold second votes", "Help someone who has lost their link" })
        {
            Assert.Contains(text, revealed, StringComparison.Ordinal);
            Assert.DoesNotContain(text, closed, StringComparison.Ordinal);
        }
    }

    private static async Task<string> Proposed(SignedInClient facilitator, string path) =>
        PageForm
            .Read(await facilitator.Text(path), path)
            .Single()
            .Fields.Single(field => field.Name == "Input.Name")
            .Value;

    private static async Task<RoundDetails> Details(Room room) =>
        (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!;
}
