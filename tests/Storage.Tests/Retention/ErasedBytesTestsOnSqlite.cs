using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Storage.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Retention;

/// <summary>Tests that no byte of erased or deleted data remains in the SQLite database files.</summary>
public sealed class ErasedBytesTestsOnSqlite
{
    [Fact]
    public async Task Erase_OfOneOfMany_IsOutOfTheFileWithinTheHour()
    {
        await using var storage = await TestStorage.Create(DatabaseKind.Sqlite);
        var (_, round, joinToken) = await storage.NewRound(invited: 500);
        var tokens = new List<string>();
        for (var person = 0; person < 80; person++)
        {
            tokens.Add(await storage.Join(joinToken, person % 3, person % 2, $"Zebedee{person:000}"));
            await storage.Score(
                round,
                tokens[^1],
                TinyFramework.First,
                Answer.FromScore(1),
                new Note(
                    NoteKind.Working,
                    TinyFramework.First.Id,
                    $"Xylophone{person:000} {new string('x', 40 * (person % 30))}"
                )
            );
        }

        byte[][] secrets =
        [
            Encoding.UTF8.GetBytes("Xylophone041"),
            Encoding.UTF8.GetBytes("Zebedee041"),
            LinkSecret.Hash(tokens[41]),
        ];
        Assert.Equal(3, DatabaseFiles.HowMany(storage.DataFolder, secrets));

        (await storage.Get<ErasureStore>().Erase(round, tokens[41])).Must();
        await storage.Get<RetentionStore>().PurgeDue(DateOnly.FromDateTime(TestStorage.Noon.UtcDateTime));

        Assert.Equal(0, DatabaseFiles.HowMany(storage.DataFolder, secrets));
        Assert.Equal(1, DatabaseFiles.HowMany(storage.DataFolder, [Encoding.UTF8.GetBytes("Xylophone042")]));
    }

    [Fact]
    public async Task Erase_WhenItCouldNotBeOverwritten_IsTheNextTime()
    {
        await using var storage = await TestStorage.Create(DatabaseKind.Sqlite);
        var (round, returnToken) = await Note(storage);
        await storage.Get<RetentionStore>().PurgeDue(Day);
        await using (var reader = storage.Get<Database>().Open())
        {
            await using var reading = await reader.Database.BeginTransactionAsync(
                System.Data.IsolationLevel.ReadUncommitted
            );
            await reader.Participants.CountAsync();
            (await storage.Get<ErasureStore>().Erase(round, returnToken)).Must();

            Assert.Single((await storage.Get<RetentionStore>().PurgeDue(Day)).Failures);

            Assert.Equal(1, DatabaseFiles.HowMany(storage.DataFolder, [Secret]));
        }

        Assert.Empty((await storage.Get<RetentionStore>().PurgeDue(Day)).Failures);
        Assert.Equal(0, DatabaseFiles.HowMany(storage.DataFolder, [Secret]));
    }

    [Fact]
    public async Task Erase_BeforeTheProgramEnded_IsOverwrittenAtTheNextStart()
    {
        await using var storage = await TestStorage.Create(DatabaseKind.Sqlite);
        var (round, returnToken) = await Note(storage);
        (await storage.Get<ErasureStore>().Erase(round, returnToken)).Must();
        Assert.Equal(1, DatabaseFiles.HowMany(storage.DataFolder, [Secret]));
        await using var next = storage.NewServices();

        await next.GetRequiredService<RetentionStore>().PurgeDue(Day);

        Assert.Equal(0, DatabaseFiles.HowMany(storage.DataFolder, [Secret]));
    }

    private static readonly byte[] Secret = Encoding.UTF8.GetBytes("Xylophone");
    private static DateOnly Day => DateOnly.FromDateTime(TestStorage.Noon.UtcDateTime);

    private static async Task<(RoundId Round, string Seat)> Note(TestStorage storage)
    {
        var (_, round, joinToken) = await storage.NewRound();
        var returnToken = await storage.Join(joinToken, 0, 0, "Zebedee");
        await storage.Score(
            round,
            returnToken,
            TinyFramework.First,
            Answer.FromScore(1),
            new Note(NoteKind.Working, TinyFramework.First.Id, "Xylophone")
        );
        return (round, returnToken);
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Open)]
    public async Task DeleteDue_InTheFile_LeavesNoByteOfWhatPeopleGave(ConfidentialityMode mode)
    {
        await using var storage = await TestStorage.Create(DatabaseKind.Sqlite);
        var (account, round, joinToken) = await storage.NewRound(new(mode), invited: 500);
        var secrets = new List<byte[]>();
        for (var person = 0; person < 60; person++)
        {
            var token = JoinStore.CreateReturnToken();
            var note = $"Xylophone {person:000} {new string((char)('a' + (person % 26)), 50 + (person * 20))}";
            (
                await storage
                    .Get<JoinStore>()
                    .Join(
                        joinToken,
                        token,
                        new(person % 3, person % 2, $"Zebedee{person:000}", $"zebedee{person:000}@example.org")
                    )
            ).Must();
            await storage.Score(
                round,
                token,
                TinyFramework.First,
                Answer.FromScore((person % 5) + 1),
                new Note(NoteKind.Working, TinyFramework.First.Id, "First draft " + note)
            );
            await storage.Score(
                round,
                token,
                TinyFramework.First,
                Answer.FromScore((person % 5) + 1),
                new Note(NoteKind.Working, TinyFramework.First.Id, note)
            );
            (await storage.Get<ResponseStore>().Submit(round, token)).Must();
            secrets.AddRange([
                Encoding.UTF8.GetBytes($"Xylophone {person:000}"),
                Encoding.UTF8.GetBytes($"ebedee{person:000}"),
                LinkSecret.Hash(token),
                Encoding.UTF8.GetBytes(token),
            ]);
        }

        await using (var context = storage.Get<Database>().Open())
        {
            var people = await context.Participants.Select(row => row.Id).ToListAsync();
            secrets.AddRange(people.Select(id => Encoding.UTF8.GetBytes(id.ToString().ToUpperInvariant())));
        }

        await storage.Close(account, round);
        Assert.True(DatabaseFiles.HowMany(storage.DataFolder, secrets) >= 60 * 4);

        await storage
            .Get<RetentionStore>()
            .PurgeDue(RetentionDateRules.GetDefault(DateOnly.FromDateTime(TestStorage.Noon.UtcDateTime)));

        Assert.Equal(0, DatabaseFiles.HowMany(storage.DataFolder, secrets));
    }
}
