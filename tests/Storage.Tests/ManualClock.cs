namespace BeyondBoundaries.Storage.Tests;

/// <summary>A clock that is set by a test.</summary>
public sealed class ManualClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = TestStorage.Noon;

    public override DateTimeOffset GetUtcNow() => Now;
}
