using BeyondBoundaries.Kit.Databases;

namespace BeyondBoundaries.Storage.Tests;

/// <summary>Tests that share one database a class. Every such class has a sealed half on each database.</summary>
/// <remarks>
/// Some count everything in the database, so it has one test at a time, however the run is parallelised.
/// </remarks>
public abstract class DatabaseTests(StorageFixture fixture) : IAsyncLifetime
{
    protected TestStorage Storage => fixture.Storage;

    public async ValueTask InitializeAsync() => await fixture.Turn.WaitAsync();

    public ValueTask DisposeAsync()
    {
        fixture.Turn.Release();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected T Get<T>()
        where T : notnull => Storage.Get<T>();
}

public abstract class StorageFixture(DatabaseKind kind) : IAsyncLifetime
{
    public TestStorage Storage { get; private set; } = null!;

    /// <summary>Held by the one test that runs.</summary>
    internal SemaphoreSlim Turn { get; } = new(1);

    public async ValueTask InitializeAsync() => Storage = await TestStorage.Create(kind);

    public async ValueTask DisposeAsync()
    {
        if (Storage is not null)
        {
            await Storage.DisposeAsync();
        }

        Turn.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class OnSqlite() : StorageFixture(DatabaseKind.Sqlite);

public sealed class OnPostgres() : StorageFixture(DatabaseKind.Postgres);
