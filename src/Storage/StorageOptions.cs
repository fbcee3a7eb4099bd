namespace BeyondBoundaries.Storage;

/// <summary>Where everything is kept.</summary>
public sealed record StorageOptions
{
    /// <summary>Connection string of a PostgreSQL database; null or empty keeps everything in a SQLite file.</summary>
    public string? Connection { get; init; }

    /// <summary>The folder of the SQLite file <c>beyond.db</c>; made when it is missing, for its owner alone.</summary>
    public required string DataFolder { get; init; }

    internal bool IsPostgres => !string.IsNullOrWhiteSpace(Connection);
}
