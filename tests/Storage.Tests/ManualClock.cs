namespace BeyondBoundaries.Storage.Tests;

/// <summary>A clock that a test sets.</summary>
public sealed class ManualClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = TestStorage.Noon;

    public override DateTimeOffset GetUtcNow() => Now;
}
