using System.Net;
using System.Text.Json;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests that a participant's forms keep their promises, even for clients that are not browsers: answers are saved
/// once, never overwrite those from another window, and are never lost.
/// </summary>
public sealed class RespondTests(RespondTests.OpenRound open) : IClassFixture<RespondTests.OpenRound>, IAsyncLifetime
{
    private ParticipantClient person = null!;

    private string Grid => $"{person.Path}/all";

    public async ValueTask InitializeAsync() => person = await ParticipantClient.In(open.Round);

    public ValueTask DisposeAsync()
    {
        person.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Submission_SentTwice_IsAnsweredTheSame()
    {
        (string, string)[] form =
        [
            ("act", "submit"),
            ("submission", Guid.NewGuid().ToString()),
            ("was", ""),
            ("score:1.1", "4"),
            ("score:3.4", "skip"),
            ("working:1.1", "It works"),
        ];
        using var once = await person.Post(Grid, form);
        using var twice = await person.Post(Grid, form);

        Assert.Equal(HttpStatusCode.Redirect, once.StatusCode);
        Assert.Equal($"{person.Path}/submitted", once.Headers.Location!.OriginalString);
        Assert.Equal(once.StatusCode, twice.StatusCode);
        Assert.Equal(once.Headers.Location, twice.Headers.Location);
        Assert.Contains("2 of 12 answered", await person.Text($"{person.Path}/submitted"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submission_WithOtherAnswersUnderItsId_IsRefused()
    {
        var id = Guid.NewGuid().ToString();
        using var once = await person.Post(Grid, ("act", "submit"), ("submission", id), ("score:1.1", "4"));
        using var other = await person.Post(Grid, ("act", "submit"), ("submission", id), ("score:1.1", "5"));

        Assert.Equal(HttpStatusCode.Redirect, once.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        var page = await Body(other);
        Assert.Contains("You have already submitted this form with different answers", page, StringComparison.Ordinal);
        Assert.NotEqual(id, ParticipantClient.Field(page, "submission"));
        Assert.Contains("4, Established", await person.Text($"{person.Path}/check"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Form_WithoutAValidToken_KeepsTheTextAndSavesNothing(bool withCookie)
    {
        await person.Text(Grid);
        if (!withCookie)
        {
            person.Forget("form");
        }

        using var answer = await person.Send(
            Grid,
            "no token",
            ("act", "submit"),
            ("submission", Guid.NewGuid().ToString()),
            ("was", ""),
            ("score:1.1", "4"),
            ("working:1.1", "Typed for an hour")
        );
        var page = await Body(answer);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("<title>Error: ", page, StringComparison.Ordinal);
        Assert.Contains("Nothing was lost", page, StringComparison.Ordinal);
        Assert.Contains(">Typed for an hour</textarea>", page, StringComparison.Ordinal);
        Assert.Equal(0, (await open.Round.Stored(person.Token, Ballot.Enablers)).Version);

        // The form on the page in the response can be sent unchanged.
        using var again = await person.Send(
            Grid,
            ParticipantClient.Field(page, "__RequestVerificationToken"),
            ("was", ParticipantClient.Field(page, "was")),
            ("score:1.1", "4"),
            ("working:1.1", "Typed for an hour")
        );
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("Typed for an hour", await person.Text($"{person.Path}/check"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_OverWhatAnotherWindowSaved_IsShownBothAndAskedAgain()
    {
        using var first = await person.Post(
            $"{person.Path}/1.1",
            ("was", ""),
            ("score:1.1", "2"),
            ("working:1.1", "From the other window")
        );
        using var later = await person.Post(
            $"{person.Path}/1.1",
            ("was", ""),
            ("score:1.1", "5"),
            ("working:1.1", "From this window"),
            ("evidence:1.1", "Nobody else wrote this")
        );
        var page = await Body(later);
        Assert.Equal(HttpStatusCode.Conflict, later.StatusCode);
        Assert.Contains("<title>Error: ", page, StringComparison.Ordinal);
        Assert.Contains("2, Early", page, StringComparison.Ordinal);
        Assert.Contains("From the other window", page, StringComparison.Ordinal);
        Assert.Contains(">From this window</textarea>", page, StringComparison.Ordinal);
        Assert.Contains(">Nobody else wrote this</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("From the other window", await person.Text($"{person.Path}/check"), StringComparison.Ordinal);

        using var meant = await person.Post(
            $"{person.Path}/1.1",
            ("was", ParticipantClient.Field(page, "was")),
            ("score:1.1", "5"),
            ("working:1.1", "From this window"),
            ("evidence:1.1", "Nobody else wrote this")
        );
        Assert.Equal(HttpStatusCode.Redirect, meant.StatusCode);
        var check = await person.Text($"{person.Path}/check");
        Assert.Contains("From this window", check, StringComparison.Ordinal);
        Assert.Contains("5, Mature", check, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_ThatLeftAFieldAsItWas_KeepsWhatAnotherWindowSavedThere()
    {
        using var first = await person.Post(
            $"{person.Path}/1.1",
            ("was", ""),
            ("working:1.1", "From the other window")
        );
        using var later = await person.Post(Grid, ("was", ""), ("score:1.1", "5"), ("working:1.1", ""));
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
        Assert.Contains("From the other window", await person.Text($"{person.Path}/check"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfAnswersThatChangedSince_IsShownAgainAndNotSubmitted()
    {
        using var scored = await person.Post(Grid, ("score:1.1", "4"));
        var page = await person.Text($"{person.Path}/check");
        using var changed = await person.Post(Grid, ("score:1.1", "5"));
        using var stale = await person.Post(
            $"{person.Path}/check",
            ("submission", ParticipantClient.Field(page, "submission")),
            ("reviewed", ParticipantClient.Field(page, "reviewed"))
        );
        page = await Body(stale);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("Check them again", page, StringComparison.Ordinal);
        Assert.Contains("5, Mature", page, StringComparison.Ordinal);

        using var read = await person.Post(
            $"{person.Path}/check",
            ("submission", ParticipantClient.Field(page, "submission")),
            ("reviewed", ParticipantClient.Field(page, "reviewed"))
        );
        Assert.Equal(HttpStatusCode.Redirect, read.StatusCode);
    }

    [Fact]
    public async Task Autosave_OfOneField_SaysWhenAndWhatItBeganFrom()
    {
        using var saved = await person.Post(
            $"{Grid}?handler=autosave",
            ("was", ""),
            ("working:2.3", "Line one\r\nline two")
        );
        using var answer = JsonDocument.Parse(await Body(saved));
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Matches(@"^\d?\d:\d\d$", answer.RootElement.GetProperty("saved").GetString());
        using var again = await person.Post(
            $"{Grid}?handler=autosave",
            ("was", answer.RootElement.GetProperty("was").GetString()!),
            ("working:2.3", "Line three")
        );
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        using var stale = await person.Post($"{Grid}?handler=autosave", ("was", ""), ("working:2.3", "Line four"));
        using var refused = JsonDocument.Parse(await Body(stale));
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal("Line three", refused.RootElement.GetProperty("contested")[0].GetProperty("value").GetString());
    }

    [Fact]
    public async Task Autosave_WithoutAValidToken_AnswersWithAFreshOne()
    {
        person.Forget("form");
        using var refused = await person.Send($"{Grid}?handler=autosave", "no token", ("was", ""), ("score:1.1", "4"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var answer = JsonDocument.Parse(await Body(refused));
        using var saved = await person.Send(
            $"{Grid}?handler=autosave",
            answer.RootElement.GetProperty("token").GetString()!,
            ("was", ""),
            ("score:1.1", "4")
        );
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
    }

    [Theory]
    [InlineData("score:1.1", "6", "Select a score from 1 to 5")]
    [InlineData("score:1.1", "0", "Select a score from 1 to 5")]
    [InlineData("working:1.1", null, "The note must be 10,000 characters or fewer. It has 10,001")]
    public async Task Form_WithWhatIsNoAnswer_SaysSoAndKeepsIt(string field, string? value, string error)
    {
        using var answer = await person.Post(
            Grid,
            ("was", ""),
            (field, value ?? new string('x', 10_001)),
            ("evidence:1.1", "Beside it")
        );
        var page = await Body(answer);
        Assert.Contains("<title>Error: ", page, StringComparison.Ordinal);
        Assert.Contains(error, page, StringComparison.Ordinal);
        Assert.Contains(">Beside it</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Challenges_ChangedInTwoWindows_KeepBothOrAsk()
    {
        await open.Round.Ask(Ballot.Challenges);
        var path = $"{person.Path}/challenges";
        using var first = await person.Post(
            path,
            ("was", ""),
            ("examples:stretched-capacity", ""),
            ("examples:stretched-capacity", "0"),
            ("examples:cultural-barriers", "")
        );
        using var beside = await person.Post(path, ("was", ""), ("reach:cultural-barriers", "gift"));
        using var over = await person.Post(
            path,
            ("was", ""),
            ("examples:stretched-capacity", ""),
            ("examples:stretched-capacity", "1"),
            ("examples:stretched-capacity", "other")
        );
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, beside.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, over.StatusCode);
        Assert.Contains("Too little strategic capacity to lead change</p>", await Body(over), StringComparison.Ordinal);
        var marks = (await open.Round.Stored(person.Token, Ballot.Challenges)).Challenges.OrderBy(
            mark => mark.Challenge,
            StringComparer.Ordinal
        );
        Assert.Equal(
            [
                new("cultural-barriers", ScopeForAction.Gift, "", ""),
                new("stretched-capacity", null, "Too little strategic capacity to lead change", ""),
            ],
            marks
        );

        using var submitted = await person.Post(
            path,
            ("act", "submit"),
            ("submission", Guid.NewGuid().ToString()),
            ("was", "")
        );
        Assert.Contains(
            "What gets in the way",
            await person.Text(submitted.Headers.Location!.OriginalString),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "2 of 6 chosen",
            await person.Text($"{person.Path}/submitted?handler=file"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Form_SentAfterTheReveal_SaysSoAndKeepsTheText()
    {
        var ballot = Ballot.Indicators(ShippedFrameworks.Catalogue.Current.Find("3.1")!);
        await open.Round.Ask(ballot);
        var path = $"{person.Path}/indicators/3.1";
        var page = await person.Text(path);
        Room.Must(await open.Round.Room.Give(await open.Round.Join(), ballot, [3]));
        await open.Round.Reveal(ballot);
        using var late = await person.Send(
            path,
            ParticipantClient.Field(page, "__RequestVerificationToken"),
            ("was", ""),
            ("score:3.1a", "4")
        );
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        page = await Body(late);
        Assert.Contains("The results have been revealed", page, StringComparison.Ordinal);
        Assert.Matches("<input [^>]*checked[^>]*name=\"score:3.1a\"[^>]*value=\"4\"", page);
        using var closed = await person.Get(path);
        Assert.Equal(person.Path, closed.Headers.Location!.OriginalString);
        using var withdrawn = await person.Get($"{person.Path}/withdraw/indicators-3.1");
        Assert.Equal(person.Path, withdrawn.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/9.9")]
    [InlineData("/1.1a")]
    [InlineData("/again/1.1")]
    [InlineData("/indicators/1.1")]
    [InlineData("/indicators/1.1a")]
    [InlineData("/reflection/nowhere")]
    [InlineData("/withdraw/nothing")]
    [InlineData("/withdraw/7")]
    [InlineData("/withdraw/again-9.9")]
    public async Task Page_OfWhatIsNotAsked_IsNotThere(string path)
    {
        using var answer = await person.Get(person.Path + path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Form_ThatIsNone_IsRefused()
    {
        using var answer = await person.SendJson(Grid, """{"score:1.1":"4"}""");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, (await open.Round.Stored(person.Token, Ballot.Enablers)).Version);
    }

    [Fact]
    public async Task Grid_Empty_StaysSmall()
    {
        var page = await person.Text(Grid);
        Assert.InRange(page.Length, 1, 52_000);
    }

    private static Task<string> Body(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>One round for all of these tests; each test has its own participant.</summary>
    public sealed class OpenRound(SharedApplication shared) : IAsyncLifetime
    {
        public TestRound Round { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Round = await TestRound.In(shared);

        public ValueTask DisposeAsync() => Round.DisposeAsync();
    }
}
