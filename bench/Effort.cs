namespace BeyondBoundaries.Bench;

/// <summary>The number of times that an action is repeated while it is timed.</summary>
/// <param name="Warm">Runs before the first measured run.</param>
/// <param name="Runs">Measured runs.</param>
internal readonly record struct Effort(int Warm, int Runs)
{
    /// <summary>
    /// The minimum number of runs that produce figures. They show that a mode works, but are too few for comparisons.
    /// </summary>
    public static Effort Quick { get; } = new(1, 3);
}
