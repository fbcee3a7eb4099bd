using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Planning;

/// <summary>A facilitator's input about one enabler on the form for choosing priorities.</summary>
/// <param name="Enabler">The enabler.</param>
/// <param name="IsChosen">Whether the enabler is ticked.</param>
/// <param name="Why">The reason for the choice; may be null or empty.</param>
public sealed record PriorityChoiceInput(Item Enabler, bool IsChosen, string? Why);
