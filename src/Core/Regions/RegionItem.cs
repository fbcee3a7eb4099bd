namespace BeyondBoundaries.Core.Regions;

/// <summary>The figures that a region sees for one enabler.</summary>
/// <param name="Item">The enabler's id.</param>
/// <param name="Areas">The number of areas that share an average for this enabler.</param>
/// <param name="Figures">The quartiles; null if they are suppressed.</param>
/// <param name="Suppressed">Why the figures are suppressed; null if they are shown.</param>
public sealed record RegionItem(string Item, int Areas, RegionFigures? Figures, SuppressionReason? Suppressed);
