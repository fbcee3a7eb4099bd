using BeyondBoundaries.Kit.Databases;

namespace BeyondBoundaries.Storage.Tests;

/// <summary>Every kind of database, with the trait by which <c>./test</c> selects the tests that need it.</summary>
public static class DatabaseKinds
{
    public static TheoryData<DatabaseKind> All =>
        [
            new TheoryDataRow<DatabaseKind>(DatabaseKind.Sqlite).WithTrait("Needs", "sqlite"),
            new TheoryDataRow<DatabaseKind>(DatabaseKind.Postgres).WithTrait("Needs", "postgres"),
        ];
}
