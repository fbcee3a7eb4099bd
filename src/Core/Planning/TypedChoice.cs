using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Planning;

/// <summary>What somebody typed about one enabler while choosing priorities.</summary>
/// <param name="Enabler">The enabler.</param>
/// <param name="IsChosen">Whether it is ticked.</param>
/// <param name="Place">Its place among the priorities, from 1; nothing when it does not matter.</param>
/// <param name="Why">Why, or nothing.</param>
public sealed record TypedChoice(Item Enabler, bool IsChosen, string? Place, string? Why);
