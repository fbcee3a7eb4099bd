namespace BeyondBoundaries.Bench;

/// <summary>The number of times that an action is repeated while it is timed.</summary>
/// <param name="Warm">The number of runs before the first measured run.</param>
/// <param name="Runs">The number of measured runs.</param>
internal readonly record struct Effort(int Warm, int Runs)
{
    /// <summary>
    /// The minimum number of runs that produce figures. It shows that a mode works, but is too low for comparisons.
    /// </summary>
    public static Effort Quick { get; } = new(1, 3);
}
