namespace BeyondBoundaries.Storage.Databases.Health;

/// <summary>Tests whether the database can be used, for health checks and for <c>beyond doctor</c>.</summary>
public sealed class HealthQueries
{
    private readonly Database database;

    internal HealthQueries(Database database) => this.database = database;

    /// <summary>
    /// Explains, in a sentence without details, why data cannot be read or saved now; null if data can be read and
    /// saved. Exceptions from the database are not caught.
    /// </summary>
    public Task<string?> FindFault(CancellationToken cancellationToken = default) =>
        database.FindFault(cancellationToken);

    /// <summary>
    /// Examines the database's version and tables, this machine's clock and, depending on the kind of database, the
    /// database server or the database's location on disk. Does not change any data but, with SQLite, removes other
    /// users' access to the database's files.
    /// </summary>
    /// <param name="now">The time according to this machine's clock.</param>
    /// <param name="cancellationToken">Cancels the examination.</param>
    /// <returns>The findings, each in one or more sentences for an operator.</returns>
    public Task<IReadOnlyList<HealthFinding>> Examine(
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) => database.Examine(now, cancellationToken);
}
