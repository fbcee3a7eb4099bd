using BeyondBoundaries.Kit.Databases;

namespace BeyondBoundaries.Storage.Tests;

/// <summary>Every kind of database, each with the trait that <c>./test</c> uses to select its tests.</summary>
public static class DatabaseKinds
{
    public static TheoryData<DatabaseKind> All =>
        [
            new TheoryDataRow<DatabaseKind>(DatabaseKind.Sqlite).WithTrait("Needs", "sqlite"),
            new TheoryDataRow<DatabaseKind>(DatabaseKind.Postgres).WithTrait("Needs", "postgres"),
        ];
}
