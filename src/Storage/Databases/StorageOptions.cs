using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>The settings for the database.</summary>
public sealed record StorageOptions
{
    /// <summary>The connection string for a PostgreSQL database; if null or blank, a SQLite file is used.</summary>
    public string? Connection { get; init; }

    /// <summary>
    /// The connection string for PostgreSQL itself, if <see cref="Connection"/> points to a pool such as PgBouncer.
    /// </summary>
    public string? DirectConnection { get; init; }

    /// <summary>
    /// Whether the server is another engine that is compatible with PostgreSQL but lacks advisory locks, notifications,
    /// triggers, table locks and VACUUM. If so, none of these are used.
    /// </summary>
    public bool IsPlain { get; init; }

    /// <summary>
    /// The folder of the SQLite file <c>beyond.db</c>. If the folder does not exist, it is created with access for its
    /// owner only.
    /// </summary>
    public required string DataFolder { get; init; }

    /// <summary>
    /// Finds all problems with the settings. The field of each problem is the name of the property. If SQLite is used
    /// and there are no other problems, creates the folder, tests whether it can be written to, and removes other
    /// users' access to the database's files. Never connects to a database.
    /// </summary>
    public IReadOnlyList<Problem> FindProblems()
    {
        var problems = new List<Problem>();
        if (IsPostgres && PostgresDatabase.FindProblem(Connection!) is { } unreadable)
        {
            problems.Add(new("connection-string", unreadable, nameof(Connection)));
        }

        if (!string.IsNullOrWhiteSpace(DirectConnection) && FindDirectProblem() is { } wrong)
        {
            problems.Add(new("connection-string", wrong, nameof(DirectConnection)));
        }

        if (IsPlain && !IsPostgres)
        {
            problems.Add(
                new(
                    "plain",
                    "This setting needs Beyond:Database, which is not set. Set Beyond:Database, or remove this setting",
                    nameof(IsPlain)
                )
            );
        }

        // If there are settings for PostgreSQL but Beyond:Database is missing, the operator does not want a folder for
        // SQLite, so none is created.
        if (problems.Count == 0 && !IsPostgres && SqliteDatabase.FindProblem(DataFolder) is { } closed)
        {
            problems.Add(new("data-folder", closed, nameof(DataFolder)));
        }

        return problems;
    }

    internal bool IsPostgres => !string.IsNullOrWhiteSpace(Connection);

    /// <summary>
    /// The connection string for everything that a pool cannot do, such as listening for messages from other nodes.
    /// </summary>
    internal string DirectOrPooled => string.IsNullOrWhiteSpace(DirectConnection) ? Connection! : DirectConnection;

    private string? FindDirectProblem() =>
        IsPostgres
            ? PostgresDatabase.FindProblem(DirectConnection!)
            : "This setting needs Beyond:Database (the connection string for the pool), which is not set. Set "
                + "Beyond:Database, or remove this setting";
}
