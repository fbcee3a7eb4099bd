using System.Net;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests that pages offer and promise only what their round's settings and status allow.</summary>
public sealed class RoundTextTests(SharedApplication shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Challenges_OnceEveryoneIsAsked_AreNotAskedAboutAgain()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        const string words = "Ask everyone to answer on their own device";
        var path = $"{room.Path}/challenges";
        Assert.Contains(words, await facilitator.Text(path), StringComparison.Ordinal);

        await room.Ask(Ballot.Challenges);

        Assert.DoesNotContain(words, await facilitator.Text(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DigDeeper_OnceEveryLowEnablerIsOpen_SaysThatThereAreNoMore()
    {
        await using var room = await Room.In(shared);
        await People(room, 5, [1, .. Enumerable.Repeat(5, Room.Framework.Enablers.Count - 1)]);
        await room.Reveal(Ballot.Enablers);
        using var facilitator = await SignedInClient.To(room);
        var path = $"{room.Path}/dig-deeper";
        Assert.Contains("are low or divided are ticked", await facilitator.Text(path), StringComparison.Ordinal);

        await room.Ask(Ballot.Indicators(Room.Framework.Enablers[0]));
        var some = await facilitator.Text(path);
        await room.Ask([
            .. Room.Framework.Enablers.Skip(1).Select(Ballot.Indicators).Where(ballot => ballot.Fits(Room.Framework)),
        ]);
        var none = await facilitator.Text(path);

        Assert.DoesNotContain("are low or divided are ticked", some, StringComparison.Ordinal);
        Assert.Contains("There are no more low or divided enablers", some, StringComparison.Ordinal);
        Assert.DoesNotContain("low or divided", none, StringComparison.Ordinal);
        Assert.Contains("You have already opened all the indicators", none, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential, "Help someone who has lost their link", "See who took part.")]
    [InlineData(ConfidentialityMode.Anonymous, "See how many people have joined.", "See how many people joined.")]
    public async Task People_InEachMode_AreOfferedAsTheirPageShowsThem(
        ConfidentialityMode mode,
        string open,
        string closed
    )
    {
        await using var room = await Room.In(shared, mode);
        await room.People(3);
        using var facilitator = await SignedInClient.To(room);
        Assert.Contains(open, await facilitator.Text(room.Path), StringComparison.Ordinal);
        Assert.Equal(
            mode == ConfidentialityMode.Confidential,
            (await facilitator.Text(room.Path)).Contains("See who has not finished", StringComparison.Ordinal)
        );

        await Close(room);

        Assert.Contains(closed, await facilitator.Text(room.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_OfAClosedRound_AreThoseWhoFinishedAndThoseWhoDidNot()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        await room.People(3, 3);
        await room.Join(0, 0, "Cy Joined");
        await Close(room);
        var some = await facilitator.Text($"{room.Path}/people");
        Assert.Contains("1 of 3 people who joined did not finish.", some, StringComparison.Ordinal);

        await room.Follow("Empty");
        await Close(room);
        var none = await facilitator.Text($"{room.Path}/people");
        Assert.Contains("No participants joined.", none, StringComparison.Ordinal);
        Assert.DoesNotContain("can then help", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmptyForm_ForAPersonWithoutAName_SaysWhoTheyAre()
    {
        await using var room = await Room.In(shared);
        await room.Join(0, 0);
        using var facilitator = await SignedInClient.To(room);
        var person = (
            await room.Get<RoundQueries>().ListParticipants(room.Account, room.Round, Cancellation)
        )!.Single();

        using var made = await facilitator.Post($"{room.Path}/people/{person.Id.Value}/empty-form", []);

        var page = await made.Content.ReadAsStringAsync(Cancellation);
        Assert.DoesNotContain("No name given", page, StringComparison.Ordinal);
        Assert.Contains("a participant who gave no name (Council early years", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_OfAClosedRound_SayWhetherTheyCount()
    {
        await using var room = await Room.In(shared);
        var (ann, bob, cat) = (
            await room.Join(0, 0, "Ann"),
            await room.Join(0, 0, "Bob"),
            await room.Join(0, 0, "Cat")
        );
        Room.Must(await room.Give(ann, Ballot.Enablers, [3]));
        Room.Must(await room.Give(bob, Ballot.Enablers, [3], submit: false));
        await Close(room);

        foreach (
            var (token, words) in new[]
            {
                (ann, "Your answers for the 12 enablers count towards the results."),
                (bob, "Your answers for the 12 enablers do not count, because you did not submit them."),
                (cat, "We have no answers from you for the 12 enablers."),
            }
        )
        {
            using var person = new BrowserSession(room.Application.Address);
            person.SetCookie($"seat-{room.Round.Value:N}", token);
            var page = await person.Text($"/answer/{room.Round.Value}");
            Assert.Contains(words, page.OneLine(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Joining_OnceLocked_IsOfferedToNobody()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        using var visitor = new BrowserSession(room.Application.Address);
        visitor.SetCookie($"seat-{room.Round.Value:N}", await room.Join(0, 0, "Ann"));
        var notice = $"/join/{await room.JoinToken()}";
        Assert.Contains("Send this link to everyone", await facilitator.Text(room.Path), StringComparison.Ordinal);
        Assert.Contains("join as a new participant", await visitor.Text(notice), StringComparison.Ordinal);

        Room.Must(
            await room.Get<AdmissionStore>()
                .ChangeSettings(
                    room.Account,
                    room.Round,
                    locked: true,
                    mostPeople: null,
                    cancellationToken: Cancellation
                )
        );

        var locked = await facilitator.Text(room.Path);
        Assert.DoesNotContain("Send this link to everyone", locked, StringComparison.Ordinal);
        Assert.DoesNotContain("read out this code", locked, StringComparison.Ordinal);
        Assert.Contains(notice, locked, StringComparison.Ordinal);
        var page = await visitor.Text(notice);
        Assert.DoesNotContain("join as a new participant", page, StringComparison.Ordinal);
        Assert.Contains("If it was you, continue with your answers.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_WithoutSubmittedAnswers_SaysNoOne()
    {
        await using var room = await Room.In(shared);
        await room.Join(0, 0, "Ann");
        using var facilitator = await SignedInClient.To(room);

        var page = await facilitator.Text($"{room.Path}/close");

        Assert.Contains("The 12 enablers: no one submitted answers.", page, StringComparison.Ordinal);
        await Close(room);
        Assert.Contains("No one submitted answers.", await facilitator.Text(room.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_OfADraft_IsNotOfferedAndSaysWhyItIsRefused()
    {
        await using var room = await Room.In(shared, draft: true);
        using var facilitator = await SignedInClient.To(room);

        using var shown = await facilitator.Get($"{room.Path}/close");
        using var sent = await facilitator.Post($"{room.Path}/close", [], formOf: room.Path);

        Assert.Equal(room.Path, shown.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Conflict, sent.StatusCode);
        Assert.Contains(
            "The round is not open",
            await sent.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Retention_OfAnOpenRound_WarnsAboutWhatIsNotRevealed()
    {
        await using var room = await Room.In(shared);
        await room.People(3, 3, 3, 3, 3);
        await room.Reveal(Ballot.Enablers);
        using var facilitator = await SignedInClient.To(room);
        const string words = "Anything that has not been revealed by then will be deleted";
        Assert.Contains(words, await facilitator.Text($"{room.Path}/retention"), StringComparison.Ordinal);

        await Close(room);

        Assert.DoesNotContain(words, await facilitator.Text($"{room.Path}/retention"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetUp_ForOnePerson_CountsOnePerson()
    {
        await using var room = await Room.In(shared);
        await room.InviteOne();
        using var facilitator = await SignedInClient.To(room);

        var page = await facilitator.Text($"{room.Path}/set-up");

        Assert.Contains(">1 person</th>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">1 people<", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ConfidentialityMode.Open, false)]
    [InlineData(ConfidentialityMode.Confidential, true)]
    [InlineData(ConfidentialityMode.Anonymous, true)]
    public async Task Questions_OutsideOpenMode_SayThatEnoughPeopleMustSubmit(ConfidentialityMode mode, bool needed)
    {
        await using var round = await TestRound.In(shared, mode);
        using var person = await ParticipantClient.In(round);
        await round.Ask(Ballot.Challenges);

        foreach (var path in new[] { "1.1", "challenges" })
        {
            Assert.Equal(
                needed,
                WebUtility
                    .HtmlDecode(await person.Text($"{person.Path}/{path}"))
                    .Contains("If enough people submit answers, we show what you write", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task Submission_OfWhatIsNeverComplete_PromisesNoCount()
    {
        await using var round = await TestRound.In(shared);
        using var person = await ParticipantClient.In(round);
        await round.Ask(Ballot.Challenges, Ballot.Indicators(Room.Framework.Find("2.3")!));
        const string words = "your facilitator can choose to count your answers";

        Assert.Contains(words, await person.Text($"{person.Path}/indicators/2.3"), StringComparison.Ordinal);
        var challenges = await person.Text($"{person.Path}/challenges");
        Assert.DoesNotContain(words, challenges, StringComparison.Ordinal);
        Assert.Contains("Only submitted answers count.", challenges, StringComparison.Ordinal);
    }

    private static async Task People(Room room, int people, int[] scores)
    {
        for (var person = 0; person < people; person++)
        {
            Room.Must(await room.Give(await room.Join(0, 0, $"Person {person}"), Ballot.Enablers, scores));
        }
    }

    private static async Task Close(Room room) =>
        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
}
