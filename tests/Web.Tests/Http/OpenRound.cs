using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>One round for all tests of a class; each test has its own participant.</summary>
public sealed class OpenRound(SharedApplication shared) : IAsyncLifetime
{
    public TestRound Round { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Round = await TestRound.In(shared);

    public ValueTask DisposeAsync() => Round.DisposeAsync();
}
