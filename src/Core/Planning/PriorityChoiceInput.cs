using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Planning;

/// <summary>A facilitator's input about one enabler while choosing priorities.</summary>
/// <param name="Enabler">The enabler.</param>
/// <param name="IsChosen">Whether it is ticked.</param>
/// <param name="PreviousPlace">Its place, from 1, when the form was created; null when it had none.</param>
/// <param name="Place">The typed place among the priorities, from 1; an empty one puts it last.</param>
/// <param name="Why">The reason, or nothing.</param>
public sealed record PriorityChoiceInput(Item Enabler, bool IsChosen, int? PreviousPlace, string? Place, string? Why);
