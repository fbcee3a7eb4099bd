using System.Diagnostics.CodeAnalysis;
using BeyondBoundaries.Storage.Databases.Health;
using BeyondBoundaries.Web.Hosting.Startup;

namespace BeyondBoundaries.Web.Hosting.Health;

/// <summary>
/// Decides whether requests can be served. They can if the database is up to date and responds, and if data can be
/// saved. The result is cached for a second, so that frequent requests do not overload the server.
/// </summary>
public sealed class Readiness(DatabaseStartup startup, HealthQueries health, TimeProvider time) : IDisposable
{
    private const string Updating = "The database has not been updated yet.";
    private const string NotUpdated = "The database could not be opened or updated. The reason is in the log.";
    private const string NoAnswer = "The database does not respond.";

    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim asking = new(1);
    private DateTimeOffset askedAt = DateTimeOffset.MinValue;
    private string? last;

    /// <summary>Finds the reason why requests cannot be served, as a sentence; null if they can be served.</summary>
    public async Task<string?> FindFault()
    {
        if (!startup.Completion.IsCompleted)
        {
            return Updating;
        }

        if (!startup.Completion.IsCompletedSuccessfully)
        {
            return NotUpdated;
        }

        await asking.WaitAsync();
        try
        {
            // If the clock has been set back, an old result is not used.
            if ((time.GetUtcNow() - askedAt).Duration() > KeptFor)
            {
                last = await Ask();
                askedAt = time.GetUtcNow();
            }

            return last;
        }
        finally
        {
            asking.Release();
        }
    }

    public void Dispose() => asking.Dispose();

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the error is, the database cannot be used.")]
    private async Task<string?> Ask()
    {
        using var limit = new CancellationTokenSource(Patience, time);
        try
        {
            return await health.FindFault(limit.Token);
        }
        catch (Exception)
        {
            return NoAnswer;
        }
    }
}
