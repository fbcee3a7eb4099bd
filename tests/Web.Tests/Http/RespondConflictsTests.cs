using System.Net;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests that a participant's forms never overwrite answers from another window, even if the client is not a browser.
/// </summary>
public sealed class RespondConflictsTests(OpenRound open) : IClassFixture<OpenRound>, IAsyncLifetime
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
        var page = await later.Body();
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
        page = await stale.Body();
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
        Assert.Contains(
            "Too little strategic capacity to lead change</p>",
            await over.Body(),
            StringComparison.Ordinal
        );
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
}
