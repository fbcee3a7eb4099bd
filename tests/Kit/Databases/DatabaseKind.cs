namespace BeyondBoundaries.Kit.Databases;

/// <summary>The databases that the tests run on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
