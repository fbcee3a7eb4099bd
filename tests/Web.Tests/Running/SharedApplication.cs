using BeyondBoundaries.Web.Tests.Running;

[assembly: AssemblyFixture(typeof(SharedApplication))]

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>
/// One application, shared by all tests that each create a round and look at nothing else, so that each test does not
/// have to start an application. It starts when the first test needs it.
/// </summary>
public sealed class SharedApplication : IAsyncDisposable
{
    private readonly Lazy<Task<RunningApplication>> started = new(() => RunningApplication.Start());

    public Task<RunningApplication> Started => started.Value;

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated)
        {
            await (await started.Value).DisposeAsync();
        }
    }
}
