namespace BeyondBoundaries.Bench;

/// <summary>How many times an action is run, first as a warm-up and then for measurement.</summary>
/// <param name="Warm">The number of runs before the first measured run.</param>
/// <param name="Runs">The number of measured runs.</param>
internal readonly record struct Effort(int Warm, int Runs)
{
    /// <summary>
    /// Just enough runs to show that a mode works, but too few to give figures that can be compared.
    /// </summary>
    public static Effort Quick { get; } = new(1, 3);
}
