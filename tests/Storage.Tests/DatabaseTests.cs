using BeyondBoundaries.Kit.Databases;

namespace BeyondBoundaries.Storage.Tests;

/// <summary>Tests that share one database a class. Every such class has a sealed half on each database.</summary>
public abstract class DatabaseTests(StorageFixture fixture)
{
    protected TestStorage Storage => fixture.Storage;

    protected T Get<T>()
        where T : notnull => Storage.Get<T>();
}

public abstract class StorageFixture(DatabaseKind kind) : IAsyncLifetime
{
    public TestStorage Storage { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Storage = await TestStorage.Create(kind);

    public async ValueTask DisposeAsync()
    {
        if (Storage is not null)
        {
            await Storage.DisposeAsync();
        }
    }
}

public sealed class OnSqlite() : StorageFixture(DatabaseKind.Sqlite);

public sealed class OnPostgres() : StorageFixture(DatabaseKind.Postgres);
