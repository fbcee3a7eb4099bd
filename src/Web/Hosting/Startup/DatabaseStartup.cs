using BeyondBoundaries.Storage;

namespace BeyondBoundaries.Web.Hosting.Startup;

/// <summary>
/// Updates the database to the newest migration. This happens once, and starts when it is first requested.
/// </summary>
public sealed class DatabaseStartup(IServiceProvider services)
{
    private readonly Lazy<Task> done = new(() => Task.Run(() => services.MigrateStorage()));

    /// <summary>The task that completes when the database can be used.</summary>
    public Task Completion => done.Value;
}
