using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>A row of a table of figures.</summary>
/// <param name="Id">The item's id.</param>
/// <param name="Name">The item's name in the table.</param>
/// <param name="Strong">Whether the item is an enabler.</param>
/// <param name="Figures">The item's disclosed figures.</param>
/// <param name="Scores">
/// The name of the row of scores from which the item's counts are computed; null when the workbook has no scores.
/// </param>
internal sealed record FigureRow(string Id, string Name, bool Strong, DisclosedFigures Figures, string? Scores);
