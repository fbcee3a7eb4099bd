using BeyondBoundaries.Core;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Databases;

/// <summary>Tests how pieces of work share commits on SQLite.</summary>
public sealed class GroupCommitWriterTests : IAsyncLifetime
{
    private TestStorage storage = null!;

    private Database Database => storage.Get<Database>();

    public async ValueTask InitializeAsync() => storage = await TestStorage.Create(DatabaseKind.Sqlite);

    public ValueTask DisposeAsync() => storage.DisposeAsync();

    [Fact]
    public async Task Group_UntilItsCommit_AnswersNobodyAndShowsNothing()
    {
        var (goOn, first) = await Database.Hold("1");
        var second = Database.Keep("2");
        var refused = Database.Write<string>(_ => Task.FromResult<Result<string>>(QueuedWriteHelper.Refused), default);
        var inTheMiddle = Database.Write<string>(
            async context =>
                $"{first.IsCompleted} {second.IsCompleted} {refused.IsCompleted} "
                + $"{(await Database.Kept()).Count} {await context.DataProtectionKeys.CountAsync()}",
            default
        );

        goOn.SetResult();

        Assert.Equal("False False False 0 2", (await inTheMiddle).Must());
        Assert.Equal(["refused"], (await refused).Codes());
        Assert.Equal(["1", "2"], await Database.Kept());
    }

    [Fact]
    public async Task Group_WhenMoreAreWaitingThanShareACommit_CommitsInBetween()
    {
        var (goOn, first) = await Database.Hold("held");
        var others = Enumerable
            .Range(1, GroupCommitWriter.MaxGroupSize - 1)
            .Select(number => Database.Keep($"{number:000}"))
            .ToList();
        var overflowing = Database.Write<string>(async _ => $"{(await Database.Kept()).Count}", default);

        goOn.SetResult();

        Assert.Equal($"{GroupCommitWriter.MaxGroupSize}", (await overflowing).Must());
        await Task.WhenAll([first, .. others]);
    }

    [Fact]
    public async Task Cancelled_BeforeItsTurn_IsAnsweredAtOnceAndNeverRuns()
    {
        var (goOn, first) = await Database.Hold("held");
        using var cancelling = new CancellationTokenSource();
        var cancelled = Database.Keep("cancelled", cancelling.Token);
        var last = Database.Keep("last");

        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.False(first.IsCompleted);
        goOn.SetResult();

        await last;
        Assert.Equal(["held", "last"], await Database.Kept());
    }

    [Fact]
    public async Task Commit_ThatFails_FailsForEverybodyInIt()
    {
        var (goOn, first) = await Database.Hold("1");
        var second = Database.Keep("2");
        var refused = Database.Write<string>(_ => Task.FromResult<Result<string>>(QueuedWriteHelper.Refused), default);

        // With this pragma, SQLite checks references only at the commit, which fails because the claim refers to an
        // account that does not exist.
        var breaking = Database.Write<string>(
            async context =>
            {
                await context.Database.ExecuteSqlAsync($"PRAGMA defer_foreign_keys = ON");
                await context.Database.ExecuteSqlAsync(
                    $"""INSERT INTO "AccountClaims" ("UserId") VALUES ({Guid.NewGuid()})"""
                );
                return "broken";
            },
            default
        );

        goOn.SetResult();

        foreach (var piece in new[] { first, second, refused, breaking })
        {
            var failure = await Assert.ThrowsAsync<SqliteException>(() => piece);
            Assert.Equal(19, failure.SqliteErrorCode);
        }

        Assert.Empty(await Database.Kept());
        (await Database.Keep("next")).Must();
        Assert.Equal(["next"], await Database.Kept());
    }

    [Fact]
    public async Task Transaction_LostInTheMiddle_FailsForThoseWhoWereInItAndNobodyElse()
    {
        var (goOn, first) = await Database.Hold("1");

        // SQLite may roll back automatically when the disk is full.
        var losing = Database.Write<string>(
            async context =>
            {
                await context.Database.ExecuteSqlAsync($"ROLLBACK");
                throw new InvalidDataException("The disk is full.");
            },
            default
        );
        var hiding = Database.Write<string>(
            async context =>
            {
                await context.Database.ExecuteSqlAsync($"ROLLBACK");
                return "as if nothing had happened";
            },
            default
        );
        var last = Database.Keep("last");

        goOn.SetResult();

        await Assert.ThrowsAnyAsync<Exception>(() => first);
        await Assert.ThrowsAsync<InvalidDataException>(() => losing);
        await Assert.ThrowsAnyAsync<Exception>(() => hiding);
        (await last).Must();
        Assert.Equal(["last"], await Database.Kept());
    }

    [Fact]
    public async Task WriteWith_InTheMiddle_HasTheDatabaseToItself()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var alone = Alone();
        await begun.Task;
        var seeing = Database.Write<string>(
            async shared => (await shared.DataProtectionKeys.SingleAsync()).FriendlyName!,
            default
        );

        goOn.SetResult();

        Assert.Equal("alone", (await alone).Must());
        Assert.Equal("alone", (await seeing).Must());

        async Task<Result<string>> Alone()
        {
            await using var context = Database.Open();
            return await Database.WriteWith(
                context,
                async () =>
                {
                    begun.SetResult();
                    await goOn.Task;
                    return await QueuedWriteHelper.Leave(context, "alone");
                },
                default
            );
        }
    }

    [Fact]
    public async Task Database_ThatCannotBeOpened_FailsForEverybodyWhoWaitsAndWorksOnceItCan()
    {
        var folder = Path.Combine(storage.DataFolder, "not-yet-there");
        await using var services = new ServiceCollection()
            .AddSingleton(TinyFramework.Catalogue)
            .AddStorage(new() { DataFolder = folder })
            .BuildServiceProvider();
        var database = services.GetRequiredService<Database>();

        var failures = Enumerable
            .Range(0, 3 * GroupCommitWriter.MaxGroupSize)
            .Select(number => database.Keep($"{number}"))
            .ToList();

        foreach (var failure in failures)
        {
            await Assert.ThrowsAsync<SqliteException>(() => failure);
        }

        await services.MigrateStorage();
        (await database.Keep("next")).Must();
    }

    [Fact]
    public async Task Write_WhileAnotherProcessWrites_WaitsForIt()
    {
        await using var other = new SqliteConnection(
            $"Data Source={SqliteDatabase.GetFilePath(storage.DataFolder)};Pooling=False"
        );
        await other.OpenAsync();
        await using var theirs = await other.BeginTransactionAsync();
        var waiting = Enumerable.Range(0, 5).Select(number => Database.Keep($"{number}")).ToList();

        Assert.DoesNotContain(waiting, piece => piece.IsCompleted);
        await theirs.CommitAsync();

        await Task.WhenAll(waiting);
        Assert.Equal(["0", "1", "2", "3", "4"], await Database.Kept());
    }

    [Fact]
    public async Task Work_DoneByTheWriter_KnowsWhoseItIs()
    {
        var whose = new AsyncLocal<string>();
        var (goOn, first) = await Database.Hold("held");
        whose.Value = "hers";
        var hers = Database.Write(Whose, default);
        whose.Value = "his";
        var his = Database.Write(Whose, default);

        goOn.SetResult();

        await first;
        Assert.Equal("hers", (await hers).Must());
        Assert.Equal("his", (await his).Must());

        async Task<Result<string>> Whose(BoundariesContext context)
        {
            await Task.Yield();
            return whose.Value ?? "nobody's";
        }
    }

    [Fact]
    public async Task Disposal_WithWorkWaiting_AnswersItAndTakesNoMore()
    {
        var (goOn, first) = await Database.Hold("1");
        var second = Database.Keep("2");
        var database = (SqliteDatabase)Database;

        var disposal = database.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => database.Keep("3"));
        goOn.SetResult();
        await disposal;

        Assert.Equal("1", (await first).Must());
        Assert.Equal("2", (await second).Must());
    }
}
