using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Documents.Xlsx;

/// <summary>A row of a table of figures.</summary>
/// <param name="Id">The item's id.</param>
/// <param name="Name">What the item is called there.</param>
/// <param name="Strong">Whether it is an enabler.</param>
/// <param name="Figures">What may be shown of it.</param>
/// <param name="Scores">The row of the sheet of scores that it counts; null when there is no such sheet.</param>
internal sealed record FigureRow(string Id, string Name, bool Strong, ShownFigures Figures, string? Scores);
