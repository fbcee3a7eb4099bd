using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Hosting.Startup;
using BeyondBoundaries.Web.Tests.Http;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Hosting.Startup;

public sealed class RetentionWorkerTests
{
    [Fact(Timeout = 120_000)]
    public async Task Answers_WhoseDayComesWhileItRuns_AreDeletedWithinTheHour()
    {
        await using var round = await TestRound.Start();
        var returnToken = await round.Join();
        var time = new ManualTimeProvider();
        var log = new RecordingLogger<RetentionWorker>();
        // The application is stopped, because its own worker would already treat the date as past.
        await round.Application.Stop(TimeSpan.FromSeconds(30));
        Room.Must(
            await round
                .Room.Get<RetentionStore>()
                .ChangeDate(
                    round.Room.Account,
                    round.Id,
                    new(2026, 11, 15),
                    new(2026, 11, 14),
                    cancellationToken: TestContext.Current.CancellationToken
                )
        );
        // The application has already recorded the real date, so an administrator confirms the date on the test clock.
        var administrator = await round.Room.AddAccount("clock@example.org", administrator: true);
        Room.Must(
            await round
                .Room.Get<ClockStore>()
                .Confirm(administrator, time.GetUtcNow(), TestContext.Current.CancellationToken)
        );
        using var deletions = new RetentionWorker(
            new(round.Room.Get<IServiceProvider>()),
            round.Room.Get<ClockStore>(),
            round.Room.Get<RetentionStore>(),
            new(round.Room.Get<ResultsQueries>()),
            time,
            log
        );
        await deletions.StartAsync(TestContext.Current.CancellationToken);
        await Waits(time);
        Assert.NotNull(
            await round.Room.Get<ResponseQueries>().Find(round.Id, returnToken, TestContext.Current.CancellationToken)
        );

        // The worker waits from nine in the morning to midnight.
        for (var hour = 0; hour < 15; hour++)
        {
            Assert.Empty(log.Lines);
            time.Pass(TimeSpan.FromHours(1));
            await Waits(time);
        }

        Assert.Equal(["Answers that were due for deletion have been deleted. Number of rounds: 1 "], log.Lines);
        Assert.Null(
            await round.Room.Get<ResponseQueries>().Find(round.Id, returnToken, TestContext.Current.CancellationToken)
        );
        await deletions.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 120_000)]
    public async Task Answers_WhenTheClockJumpsYearsAhead_StayUntilAnAdministratorConfirmsTheDate()
    {
        await using var round = await TestRound.Start();
        var returnToken = await round.Join();
        var administrator = await round.Room.AddAccount("clock@example.org", administrator: true);
        var time = new ManualTimeProvider();
        var log = new RecordingLogger<RetentionWorker>();
        var clock = round.Room.Get<ClockStore>();
        Assert.Null(await clock.RecordTime(DateTimeOffset.UtcNow, TestContext.Current.CancellationToken));
        time.Pass(TimeSpan.FromDays(5 * 365));
        using var deletions = new RetentionWorker(
            new(round.Room.Get<IServiceProvider>()),
            clock,
            round.Room.Get<RetentionStore>(),
            new(round.Room.Get<ResultsQueries>()),
            time,
            log
        );
        await deletions.StartAsync(TestContext.Current.CancellationToken);
        await Waits(time);

        Assert.Contains("No answers will be deleted", Assert.Single(log.Lines), StringComparison.Ordinal);
        Assert.NotNull(
            await round.Room.Get<ResponseQueries>().Find(round.Id, returnToken, TestContext.Current.CancellationToken)
        );
        Assert.NotNull(await clock.FindJump(time.GetUtcNow(), TestContext.Current.CancellationToken));
        Assert.NotEmpty(
            (await clock.Confirm(round.Room.Account, time.GetUtcNow(), TestContext.Current.CancellationToken)).Problems
        );

        Room.Must(await clock.Confirm(administrator, time.GetUtcNow(), TestContext.Current.CancellationToken));
        time.Pass(TimeSpan.FromHours(1));
        await Waits(time);

        Assert.Null(
            await round.Room.Get<ResponseQueries>().Find(round.Id, returnToken, TestContext.Current.CancellationToken)
        );
        await deletions.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 120_000)]
    public async Task Clock_SetBackAndCorrected_IsSaidAndNeedsNoConfirmation()
    {
        await using var round = await TestRound.Start();
        var clock = round.Room.Get<ClockStore>();
        var now = DateTimeOffset.UtcNow;
        Assert.Null(await clock.RecordTime(now, TestContext.Current.CancellationToken));

        Assert.NotNull(await clock.RecordTime(now.AddYears(-3), TestContext.Current.CancellationToken));
        Assert.NotNull(await clock.FindJump(now.AddYears(-3), TestContext.Current.CancellationToken));

        Assert.Null(await clock.RecordTime(now.AddHours(1), TestContext.Current.CancellationToken));
        Assert.Null(await clock.RecordTime(now.AddHours(24), TestContext.Current.CancellationToken));
    }

    /// <summary>Waits until the worker has done its work and is waiting for the next hour.</summary>
    private static async Task Waits(ManualTimeProvider time)
    {
        while (time.Timers == 0)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    [Fact(Timeout = 120_000)]
    public async Task Answers_WhoseDayIsPastAtTheStart_AreDeletedThen()
    {
        await using var round = await TestRound.Start();
        await round.Room.People(1, 2, 3, 4, 5);
        Room.Must(
            await round
                .Room.Get<RoundStore>()
                .Close(
                    round.Room.Account,
                    round.Id,
                    DateTimeOffset.UtcNow,
                    cancellationToken: TestContext.Current.CancellationToken
                )
        );
        var yesterday = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1);
        Room.Must(
            await round
                .Room.Get<RetentionStore>()
                .ChangeDate(
                    round.Room.Account,
                    round.Id,
                    yesterday,
                    yesterday.AddDays(-1),
                    cancellationToken: TestContext.Current.CancellationToken
                )
        );

        await round.Application.Restart();

        while (
            (
                await round
                    .Room.Get<RoundQueries>()
                    .Find(round.Room.Account, round.Id, TestContext.Current.CancellationToken)
            )!.Joined > 0
        )
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        using var facilitator = await BeyondBoundaries.Web.Tests.Http.SignedInClient.To(round.Application);
        var results = await facilitator.Text($"{round.Room.Path}/results");
        Assert.Contains("The answers were deleted on", results, StringComparison.Ordinal);
        Assert.Contains("5 people", results, StringComparison.Ordinal);
        Assert.Contains("5 people took part.", await facilitator.Text(round.Room.Path), StringComparison.Ordinal);
    }
}
