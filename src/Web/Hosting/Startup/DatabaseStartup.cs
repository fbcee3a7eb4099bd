using BeyondBoundaries.Storage;

namespace BeyondBoundaries.Web.Hosting.Startup;

/// <summary>
/// Updates the database to the newest migration. The update runs once, and starts when <see cref="Completion"/> is
/// first read.
/// </summary>
public sealed class DatabaseStartup(IServiceProvider services)
{
    private readonly Lazy<Task> done = new(() => Task.Run(() => services.MigrateStorage()));

    /// <summary>The task that completes when the database can be used.</summary>
    public Task Completion => done.Value;
}
