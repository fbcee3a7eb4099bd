using BeyondBoundaries.Storage.Tables;
using Npgsql;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>
/// The table through which nodes tell each other about changes. It exists only in a plain database (see
/// <see cref="StorageOptions.IsPlain"/>), and counts the changes of each kind to each round. An additional row, whose
/// round id is empty, is locked while migrations are applied.
/// </summary>
internal static class RoundNotices
{
    private const int MaxAttempts = 20;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(200);

    public static async Task Create(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var create = new NpgsqlCommand(
                    """
                    CREATE TABLE IF NOT EXISTS "Notices"
                        ("Round" uuid, "Change" integer, "Count" bigint NOT NULL, PRIMARY KEY ("Round", "Change"));
                    INSERT INTO "Notices" VALUES ('00000000-0000-0000-0000-000000000000', 0, 0) ON CONFLICT DO NOTHING
                    """,
                    connection
                );
                await create.ExecuteNonQueryAsync(cancellationToken);
                return;
            }
            catch (PostgresException) when (attempt < MaxAttempts)
            {
                // Another node is creating the table at the same time.
                await Task.Delay(RetryDelay, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Waits until no other node is applying migrations, and makes other nodes wait until this transaction ends.
    /// </summary>
    public static async Task Lock(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var wait = new NpgsqlCommand(
            """SELECT 1 FROM "Notices" WHERE "Round" = $1 FOR UPDATE""",
            connection
        )
        {
            CommandTimeout = 0,
            Parameters = { new() { Value = Guid.Empty } },
        };
        await wait.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Adds changes to the counts, and returns the new counts.</summary>
    public static Task<List<(Guid Round, RoundChanges Change, long Count)>> Add(
        NpgsqlConnection connection,
        IReadOnlyCollection<(Guid Round, RoundChanges Change)> changes,
        CancellationToken cancellationToken
    ) =>
        // The rows are always written in the same order, so that two nodes cannot deadlock.
        Read(
            connection,
            """
            INSERT INTO "Notices" SELECT round, change, 1 FROM unnest($1, $2) n(round, change) ORDER BY round, change
            ON CONFLICT ("Round", "Change") DO UPDATE SET "Count" = "Notices"."Count" + 1
            RETURNING "Round", "Change", "Count"
            """,
            [changes.Select(change => change.Round).ToArray(), changes.Select(change => (int)change.Change).ToArray()],
            cancellationToken
        );

    /// <summary>Reads the counts for some rounds.</summary>
    public static Task<List<(Guid Round, RoundChanges Change, long Count)>> Find(
        NpgsqlConnection connection,
        Guid[] rounds,
        CancellationToken cancellationToken
    ) =>
        Read(
            connection,
            """SELECT "Round", "Change", "Count" FROM "Notices" WHERE "Round" = ANY ($1)""",
            [rounds],
            cancellationToken
        );

    private static async Task<List<(Guid Round, RoundChanges Change, long Count)>> Read(
        NpgsqlConnection connection,
        string text,
        object[] values,
        CancellationToken cancellationToken
    )
    {
#pragma warning disable CA2100 // Every caller passes a constant.
        await using var command = new NpgsqlCommand(text, connection);
#pragma warning restore CA2100
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var counts = new List<(Guid, RoundChanges, long)>();
        while (await rows.ReadAsync(cancellationToken))
        {
            counts.Add((rows.GetGuid(0), (RoundChanges)rows.GetInt32(1), rows.GetInt64(2)));
        }

        return counts;
    }
}
