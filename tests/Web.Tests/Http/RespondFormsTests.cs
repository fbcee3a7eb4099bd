using System.Net;
using System.Text.Json;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests that a participant's forms save answers only once and never lose them, even if the client is not a browser.
/// </summary>
public sealed class RespondFormsTests(OpenRound open) : IClassFixture<OpenRound>, IAsyncLifetime
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
        var page = await other.Body();
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
        var page = await answer.Body();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("<title>Error: ", page, StringComparison.Ordinal);
        Assert.Contains("What you entered is still on this page", page, StringComparison.Ordinal);
        Assert.Contains(">Typed for an hour</textarea>", page, StringComparison.Ordinal);
        Assert.Equal(0, (await open.Round.Stored(person.Token, Ballot.Enablers)).Version);

        // The form in the response can be sent unchanged.
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
    public async Task Autosave_OfOneField_SaysWhenAndWhatItBeganFrom()
    {
        using var saved = await person.Post(
            $"{Grid}?handler=autosave",
            ("was", ""),
            ("working:2.3", "Line one\r\nline two")
        );
        using var answer = JsonDocument.Parse(await saved.Body());
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Matches(@"^\d?\d:\d\d$", answer.RootElement.GetProperty("saved").GetString());
        using var again = await person.Post(
            $"{Grid}?handler=autosave",
            ("was", answer.RootElement.GetProperty("was").GetString()!),
            ("working:2.3", "Line three")
        );
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        using var stale = await person.Post($"{Grid}?handler=autosave", ("was", ""), ("working:2.3", "Line four"));
        using var refused = JsonDocument.Parse(await stale.Body());
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal("Line three", refused.RootElement.GetProperty("contested")[0].GetProperty("value").GetString());
    }

    [Fact]
    public async Task Autosave_WithoutAValidToken_AnswersWithAFreshOne()
    {
        person.Forget("form");
        using var refused = await person.Send($"{Grid}?handler=autosave", "no token", ("was", ""), ("score:1.1", "4"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var answer = JsonDocument.Parse(await refused.Body());
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
        var page = await answer.Body();
        Assert.Contains("<title>Error: ", page, StringComparison.Ordinal);
        Assert.Contains(error, page, StringComparison.Ordinal);
        Assert.Contains(">Beside it</textarea>", page, StringComparison.Ordinal);
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
        page = await late.Body();
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
}
