using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Storage.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>The application on a free port, with a database that has every table but no rows.</summary>
public sealed class RunningApplication : IAsyncDisposable
{
    private readonly TemporaryDatabase database;
    private readonly Func<IHostedApplication> create;
    private (string Name, string Value)[] settings;
    private IHostedApplication? host;

    private RunningApplication(
        TemporaryDatabase database,
        Func<IHostedApplication> create,
        (string Name, string Value)[] settings
    )
    {
        this.database = database;
        this.create = create;
        this.settings = settings;
    }

    /// <summary>The address that the application listens on, such as <c>http://127.0.0.1:43210</c>.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The one-time link for the first account; null if there was already an account.</summary>
    public Uri? FirstAccountLink { get; private set; }

    /// <summary>
    /// The location of the application's database, for stores that a test uses while the application is running.
    /// </summary>
    public StorageOptions Storage =>
        new()
        {
            Connection = Find("Beyond__Database") ?? database.Connection,
            IsPlain = Find("Beyond__DatabasePlain") == "true",
            DataFolder = database.DataFolder,
        };

    public TemporaryDatabase Database => database;

    /// <summary>
    /// All log entries that the application has written so far and, if it runs in a separate process, all its other
    /// output.
    /// </summary>
    public string Output => host!.Output;

    /// <summary>
    /// The application's peak memory use so far, in bytes; available only for a separate process.
    /// </summary>
    public long MaxMemory => ((ApplicationProcess)host!).MaxMemory;

    /// <summary>
    /// Starts the application in this process, which takes a fraction of the time that a separate process takes.
    /// </summary>
    /// <param name="kind">The kind of database.</param>
    /// <param name="settings">More settings, named like environment variables.</param>
    public static Task<RunningApplication> Start(
        DatabaseKind kind = DatabaseKind.Sqlite,
        params (string Name, string Value)[] settings
    ) => Start(kind, () => new ApplicationInThisProcess(), settings);

    /// <summary>
    /// Starts the application as an operator does, in a separate process, for tests that check its whole output or its
    /// memory use, or that kill it.
    /// </summary>
    /// <param name="kind">The kind of database.</param>
    /// <param name="settings">More environment variables.</param>
    public static Task<RunningApplication> StartProcess(
        DatabaseKind kind = DatabaseKind.Sqlite,
        params (string Name, string Value)[] settings
    ) => Start(kind, () => new ApplicationProcess(), settings);

    /// <summary>
    /// Ends the application and starts it again on the same database. A separate process is killed without warning, as
    /// in a power cut.
    /// </summary>
    /// <param name="changed">
    /// Settings that replace the earlier ones; if there are none, the settings do not change.
    /// </param>
    public async Task Restart(params (string Name, string Value)[] changed)
    {
        settings = changed.Length > 0 ? changed : settings;
        await host!.DisposeAsync();
        await Begin();
    }

    /// <summary>Asks the application to stop, as a service manager does, and waits until it has stopped.</summary>
    public Task Stop(TimeSpan patience) => host!.Stop(patience);

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        await database.DisposeAsync();
    }

    private string? Find(string setting) => settings.LastOrDefault(one => one.Name == setting).Value;

    private static async Task<RunningApplication> Start(
        DatabaseKind kind,
        Func<IHostedApplication> create,
        (string Name, string Value)[] settings
    )
    {
        var application = new RunningApplication(await TemporaryDatabase.Create(kind, Migrate), create, settings);
        try
        {
            await application.Begin();
            return application;
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    private async Task Begin()
    {
        host = create();
        (Address, FirstAccountLink) = await host.Start(
            Address ?? new Uri("http://127.0.0.1:0"),
            [
                ("ASPNETCORE_ENVIRONMENT", "Production"),
                ("Beyond__DataFolder", database.DataFolder),
                ("Beyond__Database", database.Connection ?? ""),
                .. settings,
            ]
        );
    }

    private static async Task Migrate(TemporaryDatabase database)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(BeyondBoundaries.Documents.ShippedFrameworks.Catalogue);
        services.AddStorage(new() { Connection = database.Connection, DataFolder = database.DataFolder });
        await using (var provider = services.BuildServiceProvider())
        {
            await provider.MigrateStorage();
        }

        SqliteConnection.ClearAllPools();
    }
}
