using Microsoft.Data.Sqlite;

namespace BeyondBoundaries.Storage.Databases.Health;

/// <summary>Examines a SQLite database and its location on disk.</summary>
internal static class SqliteExamination
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>
    /// The minimum free space, beyond the size of the database: enough for the answers given on a busy day.
    /// </summary>
    private const long LeastFree = 200 * Megabyte;

    public static async Task<IReadOnlyList<HealthFinding>> Examine(
        string file,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var findings = new List<HealthFinding> { DescribeRights(file, folder), DescribeSpace(file, folder) };
        if (!File.Exists(file))
        {
            findings.Add(
                HealthFinding.Fine(
                    "Database",
                    $"There is no database in {folder} yet. The application creates one when it starts."
                )
            );
            return findings;
        }

        try
        {
            await using var connection = await SqliteFile.Open(file, cancellationToken);
            var version = await SqliteFile.ReadText(connection, "SELECT sqlite_version()", cancellationToken);
            var check = await SqliteFile.ReadText(connection, "PRAGMA quick_check(1)", cancellationToken);
            findings.Add(
                check == "ok"
                    ? HealthFinding.Fine(
                        "Database",
                        $"{file} is not damaged. Its size is {new FileInfo(file).Length / Megabyte}MB, and it "
                            + $"was read with SQLite {version}."
                    )
                    : HealthFinding.Fault(
                        "Database",
                        $"{file} is damaged. Stop the application, keep the file, and restore the newest backup "
                            + "into an empty folder."
                    )
            );
            var applied = await SqliteFile.ListApplied(file, cancellationToken);
            findings.Add(MigrationHistory.Describe(applied, MigrationHistory.ListKnown<SqliteContext>()));
            findings.Add(ClockFinding.From(now, await FindLastSeen(connection, applied.Count > 0, cancellationToken)));
        }
        catch (SqliteException trouble)
        {
            findings.Add(
                HealthFinding.Fault(
                    "Database",
                    $"{file} cannot be read (SQLite error {trouble.SqliteErrorCode}). If another program has it "
                        + "open, close that program. Otherwise, restore the newest backup into an empty folder."
                )
            );
        }

        return findings;
    }

    private static HealthFinding DescribeRights(string file, string folder) =>
        OperatingSystem.IsWindows()
            ? HealthFinding.Fine("Files", $"Windows controls who can read {folder}. Check the folder’s permissions.")
        : OwnerOnlyFiles.TryRestrict(file)
            ? HealthFinding.Fine("Files", $"Only the owner can read the database’s files in {folder}.")
        : HealthFinding.Fault("Files", SqliteDatabase.DescribeOpenFolder(folder) + ".");

    private static HealthFinding DescribeSpace(string file, string folder)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace;
        var size = File.Exists(file) ? new FileInfo(file).Length : 0;
        // Overwriting deleted data needs as much free space as the whole file takes up.
        var needed = LeastFree + size;
        return DiskProbe.FindFault(folder) is { } fault
                ? HealthFinding.Fault(
                    "Disk",
                    $"{fault} Free some space, or give the user that runs this program access to the folder."
                )
            : free < needed
                ? HealthFinding.Fault(
                    "Disk",
                    $"The disk that holds {folder} has {free / Megabyte}MB of free space, but it should have "
                        + $"{needed / Megabyte}MB. Free some space, or move the data folder to a larger disk."
                )
            : HealthFinding.Fine("Disk", $"The disk that holds {folder} has {free / Megabyte}MB of free space.");
    }

    private static async Task<DateTimeOffset?> FindLastSeen(
        SqliteConnection connection,
        bool hasTables,
        CancellationToken cancellationToken
    )
    {
        if (!hasTables)
        {
            return null;
        }

        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT "SeenAt" FROM "Clock" """;
        return await command.ExecuteScalarAsync(cancellationToken) is long milliseconds
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;
    }
}
