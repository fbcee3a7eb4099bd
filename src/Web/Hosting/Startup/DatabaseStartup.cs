using BeyondBoundaries.Storage;

namespace BeyondBoundaries.Web.Hosting.Startup;

/// <summary>Brings the database up to date, once, beginning when somebody first asks.</summary>
public sealed class DatabaseStartup(IServiceProvider services)
{
    private readonly Lazy<Task> done = new(() => Task.Run(() => services.MigrateStorage()));

    /// <summary>Done when the database can be used.</summary>
    public Task Completion => done.Value;
}
