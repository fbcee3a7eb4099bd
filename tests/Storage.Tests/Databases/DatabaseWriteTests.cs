using BeyondBoundaries.Core;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Databases;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Databases;

public sealed class DatabaseWriteTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite, Traits = ["Needs", "sqlite"])]
    [InlineData(DatabaseKind.Postgres, Traits = ["Needs", "postgres"])]
    public async Task Write_ManyAtOnce_KeepsWhatSucceededAndNothingElse(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var database = storage.Get<Database>();

        var ends = await Task.WhenAll(Enumerable.Range(0, 300).Select(number => Task.Run(() => Try(database, number))));

        Assert.Equal(
            Enumerable
                .Range(0, 300)
                .Select(number =>
                    (number % 3) switch
                    {
                        0 => $"{number:000}",
                        1 => "refused",
                        _ => $"thrown {number}",
                    }
                ),
            ends
        );
        Assert.Equal(Enumerable.Range(0, 100).Select(third => $"{third * 3:000}"), await database.Kept());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, Traits = ["Needs", "sqlite"])]
    [InlineData(DatabaseKind.Postgres, Traits = ["Needs", "postgres"])]
    public async Task Write_CancelledInTheMiddle_LeavesNothing(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var database = storage.Get<Database>();
        using var cancelling = new CancellationTokenSource();
        var cancelled = database.Write<string>(
            async context =>
            {
                await QueuedWriteHelper.Leave(context, "cancelled");
                await cancelling.CancelAsync();
                return (await context.DataProtectionKeys.Select(key => key.FriendlyName).ToListAsync(cancelling.Token))[
                    0
                ]!;
            },
            cancelling.Token
        );

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        (await database.Keep("next")).Must();

        Assert.Equal(["next"], await database.Kept());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, Traits = ["Needs", "sqlite"])]
    [InlineData(DatabaseKind.Postgres, Traits = ["Needs", "postgres"])]
    public async Task Write_CancelledOnceItHasRun_IsKeptAndAnswered(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var database = storage.Get<Database>();
        using var cancelling = new CancellationTokenSource();

        var kept = await database.Write(
            async context =>
            {
                var result = await QueuedWriteHelper.Leave(context, "kept");
                await cancelling.CancelAsync();
                return result;
            },
            cancelling.Token
        );

        Assert.Equal("kept", kept.Must());
        Assert.Equal(["kept"], await database.Kept());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, Traits = ["Needs", "sqlite"])]
    [InlineData(DatabaseKind.Postgres, Traits = ["Needs", "postgres"])]
    public async Task Write_AfterSavesThatFailed_HasACleanContext(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var database = storage.Get<Database>();
        var (goOn, ended) = await database.Hold("first");
        var pieces = Enumerable
            .Range(0, 4)
            .Select(number =>
                database.Write<string>(
                    async context =>
                    {
                        if (context.ChangeTracker.Entries().Any())
                        {
                            return QueuedWriteHelper.Refused;
                        }

                        context.Add(new DataProtectionKey { Id = 1000, FriendlyName = $"{number}" });
                        context.Add(new DataProtectionKey { Id = 1000 + number, FriendlyName = "beside it" });
                        await context.SaveChangesAsync();
                        return "saved";
                    },
                    default
                )
            )
            .ToList();
        var last = database.Keep("last");

        goOn.SetResult();

        await ended;
        // The first piece of work adds the same id twice, which the context refuses. The others compete for id 1000,
        // and only one of them gets it.
        await Assert.ThrowsAsync<InvalidOperationException>(() => pieces[0]);
        var ends = await Task.WhenAll(
            pieces
                .Skip(1)
                .Select(async piece =>
                {
                    try
                    {
                        return (await piece).Must();
                    }
                    catch (DbUpdateException)
                    {
                        return "taken";
                    }
                })
        );
        Assert.Equal(["saved", "taken", "taken"], ends.Order());
        (await last).Must();
        Assert.Single(await database.Kept(), "beside it");
        await using var context = database.Open();
        Assert.True(context.Database.AutoSavepointsEnabled);
    }

    private static async Task<string> Try(Database database, int number)
    {
        try
        {
            var result = await database.Write(
                async context =>
                {
                    var left = await QueuedWriteHelper.Leave(context, $"{number:000}");
                    return (number % 3) switch
                    {
                        0 => left,
                        1 => QueuedWriteHelper.Refused,
                        _ => throw new InvalidOperationException($"thrown {number}"),
                    };
                },
                default
            );
            return result.TryGetValue(out var name) ? name : result.Codes().Single();
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }
}
