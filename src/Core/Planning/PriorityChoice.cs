namespace BeyondBoundaries.Core.Planning;

/// <summary>An enabler that the partnership chose as a priority, or left out.</summary>
/// <param name="Enabler">Id of the enabler.</param>
/// <param name="Why">Why, as written; may be empty.</param>
public sealed record PriorityChoice(string Enabler, string Why)
{
    /// <summary>Most characters of <see cref="Why"/> (UTF-16 code units).</summary>
    public const int MostCharacters = 500;
}
