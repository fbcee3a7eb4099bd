namespace BeyondBoundaries.Kit.Databases;

/// <summary>The databases that everything is tested on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
