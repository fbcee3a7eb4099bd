using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests the facilitator's pages: who may open them, which figures a page may show while people score, and the reveal.
/// </summary>
public sealed partial class RoomTests(SharedApplication shared)
{
    private const string Hidden = "not shown, to protect people’s scores";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Room_OfSomebodyElse_IsNotThere()
    {
        await using var room = await Room.In(shared);
        var seat = await room.Join(0, 0, "Ann");
        await room.Give(seat, Ballot.Enablers, [3]);
        await room.Reveal(Ballot.Enablers);
        await room.Ask(Ballot.Challenges);
        var person = (
            await room.Get<RoundQueries>()
                .ListParticipants(room.Account, room.Round, TestContext.Current.CancellationToken)
        )!
            .Single()
            .Id.Value;
        var email = $"{Guid.NewGuid():N}@example.org";
        await room.AddAccount(email);
        using var other = await SignedInClient.To(room.Application, email);
        string[] pages =
        [
            "",
            "/changes",
            "/progress",
            "/reveal/enablers",
            "/reveal/challenges",
            "/presenter",
            "/presenter?handler=parts",
            "/projector",
            "/projector/1.1",
            "/projector-figures",
            "/again/1.1",
            "/agree/1.1",
            "/dig-deeper",
            "/challenges",
            "/people",
            $"/people/{person}/remove",
            $"/people/{person}/empty-form",
            "/results",
        ];
        foreach (var page in pages)
        {
            using var answer = await other.Get(room.Path + page);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        string[] acts =
        [
            "",
            "/reveal/challenges",
            "/again/1.1",
            "/agree/1.1",
            "/agree/1.1?handler=TakeBack",
            "/dig-deeper",
            "/challenges",
            "/challenges?handler=Ask",
            "/presenter?handler=Slide",
            "/presenter?handler=SecondVote",
            "/presenter?handler=Reveal",
            $"/people/{person}/remove",
            $"/people/{person}/empty-form",
        ];
        foreach (var act in acts)
        {
            using var answer = await other.Post(
                room.Path + act,
                [
                    ("Input.Score", "3"),
                    ("Input.Enablers", "1.1"),
                    ("slide", "lobby"),
                    ("item", "1.1"),
                    ("ballot", "challenges"),
                ],
                formOf: "/sign-out"
            );
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        var round = (
            await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken)
        )!;
        Assert.True(round.Find(Ballot.Challenges)!.IsOpen);
        Assert.Equal(2, round.Ballots.Count);
        Assert.Equal(1, round.Joined);
        Assert.Null(round.ProjectorSlide);
    }

    [Fact]
    public async Task Changes_OfARound_AreToldAtOnceAndEndWithTheServer()
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application);
        await room.People(1, 2, 3, 4, 5);
        using var facilitator = await SignedInClient.To(room);
        using var answer = await facilitator.Get($"{room.Path}/changes");
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        using var lines = new StreamReader(
            await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(["event: changed", "data:", ""], await Three());

        using var revealed = await facilitator.Post($"{room.Path}/reveal/enablers", []);
        Assert.Equal($"{room.Path}/results", revealed.Headers.Location!.OriginalString);
        Assert.Equal(["event: changed", "data:", ""], await Three());

        await application.Stop(Patience);
        Assert.Null(await Line());

        async Task<string?[]> Three() => [await Line(), await Line(), await Line()];

        Task<string?> Line() => lines.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience);
    }

    [Fact]
    public async Task Changes_ForAFacilitatorWhoIsRemoved_EndWithoutAnotherWord()
    {
        await using var room = await Room.In(shared);
        await room.People(1, 2, 3, 4, 5);
        var partnership = (
            await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken)
        )!.Partnership;
        var email = $"{Guid.NewGuid():N}@example.org";
        var other = await room.AddAccount(email);
        var invitation = MemberStore.CreateToken();
        Room.Must(
            await room.Get<MemberStore>()
                .Invite(
                    room.Account,
                    partnership,
                    MemberRole.Facilitator,
                    "Eve",
                    invitation,
                    DateTimeOffset.UtcNow,
                    TestContext.Current.CancellationToken
                )
        );
        Room.Must(
            await room.Get<MemberStore>()
                .Accept(other, invitation, DateTimeOffset.UtcNow, TestContext.Current.CancellationToken)
        );
        using var eve = await SignedInClient.To(room.Application, email);
        using var facilitator = await SignedInClient.To(room);
        using var heard = await eve.Get($"{room.Path}/changes");
        using var lines = new StreamReader(
            await heard.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal("event: changed", await lines.ReadLineAsync(TestContext.Current.CancellationToken));

        Room.Must(
            await room.Get<MemberStore>()
                .Remove(room.Account, partnership, other, TestContext.Current.CancellationToken)
        );
        using var revealed = await facilitator.Post($"{room.Path}/reveal/enablers", []);
        Assert.Equal($"{room.Path}/results", revealed.Headers.Location!.OriginalString);

        Assert.Equal("data:", await lines.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Equal("", await lines.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Null(
            await lines
                .ReadLineAsync(TestContext.Current.CancellationToken)
                .AsTask()
                .WaitAsync(Patience, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Changes_OfOnePersonBeyondTheBound_AreRefusedUntilOneEnds()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        var streams = new List<HttpResponseMessage>();
        for (var i = 0; i < 100; i++)
        {
            streams.Add(await facilitator.Get($"{room.Path}/changes"));
        }

        using var more = await facilitator.Get($"{room.Path}/changes");

        Assert.All(streams, stream => Assert.Equal(HttpStatusCode.OK, stream.StatusCode));
        Assert.Equal(HttpStatusCode.TooManyRequests, more.StatusCode);
        streams.ForEach(stream => stream.Dispose());
    }

    [Theory]
    [InlineData("/changes", false)]
    [InlineData("/progress", true)]
    public async Task Session_OfAPageThatAsksByItself_IsNotKeptAlive(string path, bool unattended)
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        var longAgo = DateTimeOffset.UtcNow.AddMinutes(-55);
        var session = Assert.Single(await Sessions());
        await room.Get<SessionStore>()
            .MarkSeen(session with { SeenAt = longAgo.AddHours(-1) }, longAgo, TestContext.Current.CancellationToken);

        using var answer = await facilitator.Get(room.Path + path, unattended ? [("X-Unattended", "yes")] : []);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(longAgo.ToUnixTimeSeconds(), Assert.Single(await Sessions()).SeenAt.ToUnixTimeSeconds());
        await facilitator.Text(room.Path);
        Assert.True(Assert.Single(await Sessions()).SeenAt > longAgo.AddMinutes(5));

        Task<IReadOnlyList<OpenSession>> Sessions() =>
            room.Get<SessionQueries>()
                .ListFor(room.Account, DateTimeOffset.UtcNow, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Progress_WhilePeopleScore_NamesThoseAloneWhoHaveFinished()
    {
        await using var room = await Room.In(shared);
        await room.Give(await room.Join(0, 0, "Ann Finished"), Ballot.Enablers, [4]);
        await room.Give(await room.Join(1, 1, "Bob Scoring"), Ballot.Enablers, [4], submit: false);
        await room.Join(1, 1, "Cy Joined");
        using var facilitator = await SignedInClient.To(room);
        var progress = await facilitator.Text($"{room.Path}/progress");
        Assert.Contains("Ann Finished", progress, StringComparison.Ordinal);
        Assert.DoesNotContain("Bob", progress, StringComparison.Ordinal);
        Assert.DoesNotContain("Cy", progress, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", progress, StringComparison.Ordinal);
        Assert.Equal(["1", "0", "1", "2", "1", "0"], Cells().Matches(progress).Select(cell => cell.Groups[1].Value));
        Assert.Contains("1 of 3 people who joined has finished.", progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_InModeAnonymous_HasOneRowOfEveryone()
    {
        await using var room = await Room.In(shared, ConfidentialityMode.Anonymous);
        await room.People(3, 3);
        using var facilitator = await SignedInClient.To(room);
        var progress = await facilitator.Text($"{room.Path}/progress");
        Assert.Contains("Everyone", progress, StringComparison.Ordinal);
        Assert.DoesNotContain("Council", progress, StringComparison.Ordinal);
        Assert.Equal(["2", "0", "2"], Cells().Matches(progress).Select(cell => cell.Groups[1].Value));
        Assert.Contains(
            "we cannot tell people apart or list them here",
            WebUtility.HtmlDecode(await facilitator.Text($"{room.Path}/people")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Reveal_OfABallot_FreezesItForEveryone()
    {
        await using var room = await Room.In(shared);
        var seats = await room.People(1, 2, 4, 5, 5);
        int[] onlyTheFirst = [3, .. Enumerable.Repeat(0, Room.Framework.Enablers.Count - 1)];
        await room.Give(await room.Join(0, 0, null), Ballot.Enablers, onlyTheFirst, submit: false);
        using var facilitator = await SignedInClient.To(room);
        using var early = await facilitator.Get($"{room.Path}/results");
        Assert.Equal(room.Path, early.Headers.Location!.OriginalString);
        await PresentedRoom.Show(room, "enabler-1.1");
        Assert.DoesNotContain("bb-count", await facilitator.Text($"{room.Path}/projector"), StringComparison.Ordinal);

        var question = await facilitator.Text($"{room.Path}/reveal/enablers");
        Assert.Contains("5 people have submitted", question, StringComparison.Ordinal);
        Assert.Contains("One person is still answering", question, StringComparison.Ordinal);
        Assert.DoesNotContain("Fewer than", question, StringComparison.Ordinal);
        using var revealed = await facilitator.Post($"{room.Path}/reveal/enablers", []);
        Assert.Equal(HttpStatusCode.Redirect, revealed.StatusCode);

        Assert.Equal("ballot-revealed", (await room.Give(seats[0], Ballot.Enablers, [5])).Problems.Single().Code);
        var before = await facilitator.Text($"{room.Path}/results");
        using var again = await facilitator.Post($"{room.Path}/reveal/enablers", [], formOf: "/sign-out");
        Assert.Equal($"{room.Path}/results", again.Headers.Location!.OriginalString);
        Assert.Equal(before, await facilitator.Text($"{room.Path}/results"));
        Assert.Contains("3.4", await facilitator.Text($"{room.Path}/projector"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential, 2, "Fewer than 3 people have submitted")]
    [InlineData(ConfidentialityMode.Confidential, 3, "Only 3 people have submitted")]
    [InlineData(ConfidentialityMode.Confidential, 4, "Only 4 people have submitted")]
    [InlineData(ConfidentialityMode.Anonymous, 4, "Only 4 people have submitted")]
    [InlineData(ConfidentialityMode.Open, 2, null)]
    public async Task Reveal_OfFewPeople_SaysWhatWillNotBeShown(ConfidentialityMode mode, int people, string? words)
    {
        await using var room = await Room.In(shared, mode);
        await room.People([.. Enumerable.Range(1, people)]);
        using var facilitator = await SignedInClient.To(room);
        var question = await facilitator.Text($"{room.Path}/reveal/enablers");
        Assert.Equal(words is not null, question.Contains(words ?? "Fewer than", StringComparison.Ordinal));
        await room.Reveal(Ballot.Enablers);
        await PresentedRoom.Show(room, "enabler-1.1");
        var wall = WebUtility.HtmlDecode(await facilitator.Text($"{room.Path}/projector"));
        Assert.Equal(words is not null, wall.Contains(Hidden, StringComparison.Ordinal));
        Assert.Equal(mode == ConfidentialityMode.Open, wall.Contains("Person 1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential, 5)]
    [InlineData(ConfidentialityMode.Confidential, 12)]
    [InlineData(ConfidentialityMode.Anonymous, 3)]
    [InlineData(ConfidentialityMode.Open, 4)]
    public async Task Reveal_BeforeItIsDone_SaysWhatSoManyPeopleWillShow(ConfidentialityMode mode, int people)
    {
        await using var room = await Room.In(shared, mode);
        await room.People([.. Enumerable.Range(0, people).Select(i => 1 + (i % 5))]);
        using var facilitator = await SignedInClient.To(room);
        var question = WebUtility.HtmlDecode(await facilitator.Text($"{room.Path}/reveal/enablers"));
        Assert.All(
            RevealForecast.Describe(new(mode), BallotKind.Enablers, people),
            sentence => Assert.Contains($"<li>{sentence}</li>", question, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential, "4", true)]
    [InlineData(ConfidentialityMode.Anonymous, "4", true)]
    [InlineData(ConfidentialityMode.Confidential, "5", false)]
    [InlineData(ConfidentialityMode.Open, "4", false)]
    public async Task SetUp_ForSoManyPeople_SaysWhatEachModeShowsAndSuggestsOpenForFew(
        ConfidentialityMode mode,
        string invited,
        bool suggests
    )
    {
        await using var room = await Room.In(shared, mode, draft: true);
        Room.Must(
            await room.Get<RoundStore>()
                .Change(
                    room.Account,
                    room.Round,
                    Room.Must(RoundSetup.From("Spring", invited, new Confidentiality(mode))),
                    ["Health"],
                    cancellationToken: TestContext.Current.CancellationToken
                )
        );
        using var facilitator = await SignedInClient.To(room);
        var page = WebUtility.HtmlDecode(await facilitator.Text($"{room.Path}/set-up"));
        Assert.Contains(
            $">{RevealForecast.Summarise(BeyondBoundaries.Core.Rounds.Confidentiality.Default, 12)}</td>",
            page,
            StringComparison.Ordinal
        );
        Assert.Equal(suggests, page.Contains("We suggest an open round", StringComparison.Ordinal));
        Assert.Equal(
            suggests,
            (await facilitator.Text(room.Path)).Contains("We suggest an open round", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task SetUp_WithAnotherSmallestGroup_NamesNoFixedOne()
    {
        await using var room = await Room.In(shared, ConfidentialityMode.Confidential, draft: true);
        var rule = new Confidentiality(ConfidentialityMode.Confidential, 10);
        Room.Must(
            await room.Get<RoundStore>()
                .Change(
                    room.Account,
                    room.Round,
                    Room.Must(RoundSetup.From("Spring", "30", rule)),
                    ["Health"],
                    cancellationToken: TestContext.Current.CancellationToken
                )
        );
        using var facilitator = await SignedInClient.To(room);

        var page = WebUtility.HtmlDecode(await facilitator.Text($"{room.Path}/set-up"));
        var from = page.IndexOf("Who will see what?", StringComparison.Ordinal);
        var choice = page[from..page.IndexOf("What is the smallest group", StringComparison.Ordinal)];

        // The only minimum that this part of the page gives as a number is that of the whole group, which is always 5.
        Assert.DoesNotContain(
            "at least 5",
            choice.Replace("items that at least 5 people scored", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("at least 10", choice, StringComparison.Ordinal);
        Assert.Contains("groups of at least the size that you choose below", choice, StringComparison.Ordinal);
        Assert.Contains(
            "The table is for rounds in which the smallest group that may be shown is 10 people.",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains($">{RevealForecast.Summarise(rule, 12)}</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agree_AfterAnotherFacilitator_KeepsBothInSight()
    {
        await using var room = await Room.In(shared);
        await room.People(1, 2, 4, 5, 5);
        await room.Reveal(Ballot.Enablers);
        using var facilitator = await SignedInClient.To(room);
        var path = $"{room.Path}/agree/1.1";
        Assert.Contains("name=\"Input.Version\" value=\"0\"", await facilitator.Text(path), StringComparison.Ordinal);
        using var first = await facilitator.Post(
            path,
            [("Input.Score", "2"), ("Input.Why", "Said by the first"), ("Input.Dissent", ""), ("Input.Version", "0")]
        );
        Assert.Equal($"{room.Path}/presenter", first.Headers.Location!.OriginalString);

        using var second = await facilitator.Post(
            path,
            [
                ("Input.Score", "4"),
                ("Input.Why", "Said by the second"),
                ("Input.Dissent", "Some"),
                ("Input.Version", "0"),
            ]
        );
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Said by the first", page, StringComparison.Ordinal);
        Assert.Contains("Said by the second", page, StringComparison.Ordinal);
        var version = ParticipantClient.Field(page, "Input.Version");
        Assert.NotEqual("0", version);
        Assert.Contains("<title>Error: ", page, StringComparison.Ordinal);
        Assert.Contains("Compare both versions, then save again", page, StringComparison.Ordinal);

        using var removed = await facilitator.Post(
            $"{path}?handler=TakeBack",
            [("Input.Score", "4"), ("Input.Version", "0")],
            formOf: path
        );
        Assert.Equal(HttpStatusCode.Conflict, removed.StatusCode);
        var kept = await removed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Check it, then try again", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("then save again", kept, StringComparison.Ordinal);

        using var third = await facilitator.Post(
            path,
            [
                ("Input.Score", "4"),
                ("Input.Why", "Said by the second"),
                ("Input.Dissent", "Some"),
                ("Input.Version", version),
            ]
        );
        Assert.Equal(HttpStatusCode.Redirect, third.StatusCode);
        var results = await facilitator.Text($"{room.Path}/results");
        Assert.Contains("Said by the second", results, StringComparison.Ordinal);
        Assert.DoesNotContain("Said by the first", results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Challenges_AfterAnotherFacilitator_AreNotOverwritten()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        var path = $"{room.Path}/challenges";
        var began = Began().Match(await facilitator.Text(path)).Groups[1].Value;
        using var first = await facilitator.Post(path, [.. Marks("Said by the first"), ("Began", began)]);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        using var second = await facilitator.Post(path, [.. Marks("Said by the second"), ("Began", began)]);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Said by the first", page, StringComparison.Ordinal);
        Assert.Contains("Said by the second", page, StringComparison.Ordinal);
        Assert.Equal(
            "Said by the first",
            (
                await room.Get<RoundQueries>()
                    .ListRoomChallenges(room.Account, room.Round, TestContext.Current.CancellationToken)
            )!
                .Single()
                .Note
        );
    }

    [Fact]
    public async Task EmptyForm_InPlaceOfAnswers_ShowsThemToNobody()
    {
        await using var room = await Room.In(shared);
        var old = await room.Join(0, 0, "Ann");
        await room.Give(old, Ballot.Enablers, [4], submit: false);
        using var facilitator = await SignedInClient.To(room);
        var person = (
            await room.Get<RoundQueries>()
                .ListParticipants(room.Account, room.Round, TestContext.Current.CancellationToken)
        )!
            .Single()
            .Id.Value;
        using var made = await facilitator.Post($"{room.Path}/people/{person}/empty-form", []);
        var link = ReturnLink()
            .Match(await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Groups[1]
            .Value;
        Assert.True(made.Headers.CacheControl!.NoStore);

        var answers = room.Get<ResponseQueries>();
        Assert.Null(await answers.Find(room.Round, old, TestContext.Current.CancellationToken));
        Assert.Equal(
            0,
            (
                await answers.Find(room.Round, link, TestContext.Current.CancellationToken)
            )!.Enablers.Answers.CountAnswered(Room.Framework.Enablers)
        );
        Assert.DoesNotContain(link, room.Application.Output, StringComparison.Ordinal);
        using var gone = await facilitator.Get($"{room.Path}/people/{person}/empty-form");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Draft_OnceOpened_LetsPeopleJoin()
    {
        await using var room = await Room.In(shared, draft: true);
        using var facilitator = await SignedInClient.To(room);
        Assert.Contains(
            "People cannot join until you open it",
            await facilitator.Text(room.Path),
            StringComparison.Ordinal
        );
        using var opened = await facilitator.Post(room.Path, []);
        Assert.Equal(room.Path, opened.Headers.Location!.OriginalString);
        await room.Join();
        Assert.Contains(
            "The only person who joined has not finished yet",
            await facilitator.Text(room.Path),
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<(string Name, string Value)> Marks(string note) =>
        [
            ("Input[0].Named", "yes"),
            .. Enumerable
                .Range(0, Room.Framework.Definition.Challenges.Count)
                .Select(place => ($"Input[{place}].Note", place == 0 ? note : "")),
        ];

    [GeneratedRegex("<td class=\"govuk-table__cell govuk-table__cell--numeric\">(\\d+)</td>")]
    private static partial Regex Cells();

    [GeneratedRegex("name=\"Began\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Began();

    [GeneratedRegex("/return/[0-9a-f-]+/([A-Za-z0-9_-]{24})")]
    private static partial Regex ReturnLink();
}
