using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Planning;

/// <summary>What somebody typed about one enabler while choosing priorities.</summary>
/// <param name="Enabler">The enabler.</param>
/// <param name="IsChosen">Whether it is ticked.</param>
/// <param name="Before">The place, from 1, that it had when the form was made; null when it had none.</param>
/// <param name="Place">The place among the priorities that was typed, from 1; nothing puts it last.</param>
/// <param name="Why">Why, or nothing.</param>
public sealed record TypedChoice(Item Enabler, bool IsChosen, int? Before, string? Place, string? Why);
