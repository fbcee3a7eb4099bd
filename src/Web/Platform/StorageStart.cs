using BeyondBoundaries.Storage;

namespace BeyondBoundaries.Web.Platform;

/// <summary>Brings the database up to date, once, beginning when somebody first asks.</summary>
public sealed class StorageStart(IServiceProvider services)
{
    private readonly Lazy<Task> done = new(() => Task.Run(() => services.MigrateStorage()));

    /// <summary>Done when the database can be used.</summary>
    public Task Done => done.Value;
}
