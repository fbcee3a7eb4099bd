namespace BeyondBoundaries.Bench.Load;

/// <summary>The number and duration of the runs, and how many people open and save the grid at once.</summary>
/// <param name="Runs">The number of runs for each number of people. The result is the median of these runs.</param>
/// <param name="AtOnce">The numbers of people who use the grid at once. Each number is measured in turn.</param>
/// <param name="Warm">The duration of the warm-up before the first measured run.</param>
/// <param name="Duration">The duration of each run.</param>
internal sealed record FlowPlan(int Runs, IReadOnlyList<int> AtOnce, TimeSpan Warm, TimeSpan Duration)
{
    public static FlowPlan Usual { get; } = new(5, [1, 10, 50], TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(2));

    public static FlowPlan Quick { get; } = new(1, [1, 10], TimeSpan.Zero, TimeSpan.FromSeconds(0.5));
}
