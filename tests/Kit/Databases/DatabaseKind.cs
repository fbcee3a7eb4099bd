namespace BeyondBoundaries.Kit.Databases;

/// <summary>The kinds of database that the tests run on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
