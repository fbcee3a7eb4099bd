using System.Collections.Concurrent;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Backups;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Tests.Http;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Data.Sqlite;

namespace BeyondBoundaries.Web.Tests.Hosting.Operating;

/// <summary>Tests backups that are made while people are answering, and restored elsewhere.</summary>
public sealed class BackupTests : IDisposable
{
    private const int People = 30;

    private readonly string folder = Directory.CreateTempSubdirectory("beyond-backup-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseKind> Databases() =>
        [
            new TheoryDataRow<DatabaseKind>(DatabaseKind.Sqlite).WithTrait("Needs", "sqlite"),
            new TheoryDataRow<DatabaseKind>(DatabaseKind.Postgres).WithTrait("Needs", "postgres"),
        ];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Backup_UnderLoad_IsRestoredElsewhereRowByRowAndSignedInTo(DatabaseKind kind)
    {
        await using var application = await RunningApplication.Start(kind);
        await using var room = await Room.In(application);
        var acknowledged = new ConcurrentQueue<string>();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var answering = Enumerable
            .Range(0, 4)
            .Select(_ => Task.Run(() => Answer(room, acknowledged, ending.Token), Cancellation))
            .ToList();
        await Until(() => acknowledged.Count >= People);
        var before = acknowledged.ToArray();

        var underLoad = await Create(application.Storage, "under-load");
        var after = acknowledged.Count;
        await Until(() => acknowledged.Count > after);
        await ending.CancelAsync();
        await Task.WhenAll(answering);
        var quiet = await Create(application.Storage, "quiet");

        // The backup made under load contains everything that was acknowledged before the backup started.
        await using (var restored = await TemporaryDatabase.Create(kind))
        {
            await Restore(restored, underLoad);
            await using var site = await RunningApplication.Start(kind, SettingsOf(restored));
            await AssertSubmitted(OptionsOf(restored), room, before);
            using var facilitator = new BrowserSession(site.Address);
            Assert.Equal("/partnerships", await facilitator.SignIn());
            Assert.Equal(System.Net.HttpStatusCode.OK, (await facilitator.Get(room.Path)).StatusCode);
        }

        await using var copy = await TemporaryDatabase.Create(kind);
        await Restore(copy, quiet);
        var rows = await ReadEverything(application.Database);
        Assert.Equal(rows, await ReadEverything(copy));
        Assert.True(rows.Values.Sum(table => table.Count) > People * 3, "There are too few rows to compare.");
    }

    [Fact]
    public async Task Backup_OfAnything_NeverReplacesAFileAndIsForItsOwnerAlone()
    {
        await using var application = await RunningApplication.Start();
        var path = await Create(application.Storage, "once");
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }

        var again = await new BackupStore(application.Storage).Create(path, Cancellation);
        Assert.Contains("already exists", Assert.Single(again.Problems).Message, StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Restore_OfWhatDoesNotFit_SaysWhyAndWritesNothing()
    {
        await using var application = await RunningApplication.Start();
        var backup = await Create(application.Storage, "whole");
        var elsewhere = new StorageOptions { DataFolder = Path.Combine(folder, "elsewhere") };

        var used = await new BackupStore(application.Storage).Restore(backup, Cancellation);
        Assert.Contains("already contains data", Assert.Single(used.Problems).Message, StringComparison.Ordinal);

        var bytes = await File.ReadAllBytesAsync(backup, Cancellation);
        Array.Fill(bytes, (byte)0xFF, 4096, 8192);
        var damaged = Path.Combine(folder, "damaged");
        await File.WriteAllBytesAsync(damaged, bytes, Cancellation);
        var refused = await new BackupStore(elsewhere).Restore(damaged, Cancellation);
        Assert.Contains("is damaged", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);

        await using (var other = new SqliteConnection($"Data Source={backup};Pooling=False"))
        {
            await other.OpenAsync(Cancellation);
            await using var locking = other.CreateCommand();
            locking.CommandText = "BEGIN EXCLUSIVE";
            await locking.ExecuteNonQueryAsync(Cancellation);
            var locked = await new BackupStore(elsewhere).Restore(backup, Cancellation);
            Assert.Contains("was not restored", Assert.Single(locked.Problems).Message, StringComparison.Ordinal);
        }

        var text = Path.Combine(folder, "text");
        await File.WriteAllTextAsync(text, "Not a database", Cancellation);
        var strange = await new BackupStore(elsewhere).Restore(text, Cancellation);
        Assert.Contains("is not a backup", Assert.Single(strange.Problems).Message, StringComparison.Ordinal);
        var dump = Path.Combine(folder, "dump");
        await File.WriteAllTextAsync(dump, "PGDMP and more of it", Cancellation);
        var wrongKind = await new BackupStore(elsewhere).Restore(dump, Cancellation);
        Assert.Contains(
            "is a backup of a PostgreSQL database",
            Assert.Single(wrongKind.Problems).Message,
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(Path.Combine(elsewhere.DataFolder, "beyond.db")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static (string, string)[] SettingsOf(TemporaryDatabase database) =>
        [("Beyond__DataFolder", database.DataFolder), ("Beyond__Database", database.Connection ?? "")];

    private static StorageOptions OptionsOf(TemporaryDatabase database) =>
        new() { Connection = database.Connection, DataFolder = database.DataFolder };

    private static async Task Answer(Room room, ConcurrentQueue<string> acknowledged, CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            var token = await room.Join(0, 0, $"{Guid.NewGuid():N}");
            Room.Must(await room.Give(token, Ballot.Enablers, [4]));
            acknowledged.Enqueue(token);
        }
    }

    private static async Task AssertSubmitted(StorageOptions storage, Room room, string[] tokens)
    {
        await using var services = Room.CreateServices(storage);
        var queries = services.GetService(typeof(ResponseQueries)) as ResponseQueries;
        foreach (var token in tokens)
        {
            var found = await queries!.Find(room.Round, token, Cancellation);
            Assert.True(found?.Find(Ballot.Enablers)?.Submitted, "An acknowledged answer is missing.");
        }
    }

    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(20, Cancellation);
        }
    }

    private async Task<string> Create(StorageOptions options, string name)
    {
        var made = await new BackupStore(options).Create(Path.Combine(folder, name), Cancellation);
        Assert.Empty(made.Problems);
        return made.Value!.Path;
    }

    private static async Task Restore(TemporaryDatabase database, string backup) =>
        Assert.Empty((await new BackupStore(OptionsOf(database)).Restore(backup, Cancellation)).Problems);

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> ReadEverything(
        TemporaryDatabase database
    )
    {
        if (database.Connection is not null)
        {
            return await database.Everything();
        }

        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(database.DataFolder, "beyond.db")};Pooling=False"
        );
        await connection.OpenAsync(Cancellation);
        var everything = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var table in await Query(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1"))
        {
            everything[table] = await Query(connection, $"SELECT * FROM \"{table}\" ORDER BY 1");
        }

        return everything;
    }

    private static async Task<IReadOnlyList<string>> Query(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names in the SQL come from the database itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancellation))
        {
            rows.Add(
                string.Join(
                    '|',
                    Enumerable
                        .Range(0, reader.FieldCount)
                        .Select(field =>
                            reader.GetValue(field) is byte[] bytes
                                ? Convert.ToHexString(bytes)
                                : $"{reader.GetValue(field)}"
                        )
                )
            );
        }

        return rows;
    }
}
