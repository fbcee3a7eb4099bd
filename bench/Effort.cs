namespace BeyondBoundaries.Bench;

/// <summary>The number of times that an action is repeated while it is timed.</summary>
/// <param name="Warm">The number of runs before the first measured run.</param>
/// <param name="Runs">The number of measured runs.</param>
internal readonly record struct Effort(int Warm, int Runs)
{
    /// <summary>
    /// Enough runs to produce figures. They show that a mode works, but are too few for comparisons.
    /// </summary>
    public static Effort Quick { get; } = new(1, 3);
}
