using BeyondBoundaries.Kit.Databases;

namespace BeyondBoundaries.Storage.Tests;

/// <summary>
/// The base class of tests that share one database per class. Every such class has a sealed subclass for each kind of
/// database.
/// </summary>
/// <remarks>
/// Some tests count everything in the database, so only one test uses it at a time, regardless of how the run is
/// parallelised.
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

    /// <summary>The lock that the running test holds.</summary>
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
