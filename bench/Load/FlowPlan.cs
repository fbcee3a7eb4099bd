namespace BeyondBoundaries.Bench.Load;

/// <summary>How long and with how many people the grid is opened and saved.</summary>
/// <param name="Runs">Runs for each number of people; the median run counts.</param>
/// <param name="AtOnce">How many people at once, one number after the other.</param>
/// <param name="Warm">How long before the first run that counts.</param>
/// <param name="Duration">How long each run takes.</param>
internal sealed record FlowPlan(int Runs, IReadOnlyList<int> AtOnce, TimeSpan Warm, TimeSpan Duration)
{
    public static FlowPlan Usual { get; } = new(5, [1, 10, 50], TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(3));

    public static FlowPlan Quick { get; } = new(1, [1, 10], TimeSpan.Zero, TimeSpan.FromSeconds(0.5));
}
