using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;

namespace BeyondBoundaries.Storage;

/// <summary>Where everything is kept.</summary>
public sealed record StorageOptions
{
    /// <summary>Connection string of a PostgreSQL database; null or empty keeps everything in a SQLite file.</summary>
    public string? Connection { get; init; }

    /// <summary>The folder of the SQLite file <c>beyond.db</c>; made when it is missing, for its owner alone.</summary>
    public required string DataFolder { get; init; }

    /// <summary>
    /// Every mistake, with the property as the field. It makes the folder and writes in it, but connects to nothing.
    /// </summary>
    public IReadOnlyList<Problem> FindProblems() =>
        IsPostgres && PostgresDatabase.FindProblem(Connection!) is { } unreadable
            ? [new("connection-string", unreadable, nameof(Connection))]
        : !IsPostgres && SqliteDatabase.FindProblem(DataFolder) is { } closed
            ? [new("data-folder", closed, nameof(DataFolder))]
        : [];

    internal bool IsPostgres => !string.IsNullOrWhiteSpace(Connection);
}
