using BeyondBoundaries.Web.Tests.Running;

[assembly: AssemblyFixture(typeof(SharedApplication))]

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>
/// One application, shared by all tests that use only their own rounds, so that they do not each have to start one. It
/// starts when the first of these tests needs it.
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
