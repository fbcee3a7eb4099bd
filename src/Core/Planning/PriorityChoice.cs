namespace BeyondBoundaries.Core.Planning;

/// <summary>An enabler, and why the partnership did or did not choose it as a priority.</summary>
/// <param name="Enabler">The id of the enabler.</param>
/// <param name="Why">The reason for the choice, as written; may be empty.</param>
public sealed record PriorityChoice(string Enabler, string Why)
{
    /// <summary>The maximum number of characters in <see cref="Why"/> (UTF-16 code units).</summary>
    public const int MaxCharacters = 500;
}
