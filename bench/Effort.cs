namespace BeyondBoundaries.Bench;

/// <summary>How often something is repeated when it is timed.</summary>
/// <param name="Warm">Runs before the first that counts.</param>
/// <param name="Runs">Runs that count.</param>
internal readonly record struct Effort(int Warm, int Runs)
{
    /// <summary>The fewest runs that give figures: they prove that a mode works, and are too few to compare.</summary>
    public static Effort Quick { get; } = new(1, 3);
}
