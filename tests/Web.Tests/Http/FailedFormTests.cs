using System.Net;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Data.Sqlite;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests that typed text is not lost if the server fails, for example because the disk is full.</summary>
public sealed class FailedFormTests
{
    private const string Typed = "We meet each month, and nobody writes it down.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_WhenTheDatabaseFails_AreShownAndSavedWhenSentAgain()
    {
        await using var round = await TestRound.Start();
        using var person = await ParticipantClient.In(round);
        var page = $"{person.Path}/all";
        await Execute(
            round.Application,
            """CREATE TRIGGER "Full" BEFORE INSERT ON "Responses" BEGIN SELECT RAISE(ABORT, 'disk full'); END"""
        );

        using var failed = await person.Post(page, ("score:1.1", "4"), ("working:1.1", Typed));
        var shown = await failed.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Contains("We could not save this", shown, StringComparison.Ordinal);
        Assert.Contains("Send again", shown, StringComparison.Ordinal);
        Assert.Contains(Typed, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Typed, round.Application.Output, StringComparison.Ordinal);

        await Execute(round.Application, """DROP TRIGGER "Full" """);
        var again = Assert.Single(PageForm.Read(shown, page));
        using var saved = await person.Send(
            again.Action,
            again.Token,
            [.. again.Fields.Where(field => field.Name != PageForm.TokenName)]
        );
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains(Typed, await person.Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FacilitatorsForm_WhenTheDatabaseFails_IsShownWithItsText()
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application);
        using var facilitator = await SignedInClient.To(room);
        await Execute(
            application,
            """CREATE TRIGGER "Full" BEFORE INSERT ON "Rounds" BEGIN SELECT RAISE(ABORT, 'disk full'); END"""
        );
        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;

        using var failed = await facilitator.Post(
            $"/partnerships/{partnership.Value}/rounds/new",
            [
                ("Input.Name", Typed),
                ("Input.Mode", "confidential"),
                ("Input.MinimumGroup", "5"),
                ("Input.DeleteOn", $"{DateTime.UtcNow.AddYears(1):d MMMM yyyy}"),
            ]
        );

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Contains(Typed, await failed.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private static async Task Execute(RunningApplication application, string sql)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(application.Database.DataFolder, "beyond.db")};Pooling=False"
        );
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The SQL contains only constants from this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
