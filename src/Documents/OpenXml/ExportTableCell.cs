using BeyondBoundaries.Documents.Charts.Model;

namespace BeyondBoundaries.Documents.OpenXml;

/// <summary>A cell of an <see cref="ExportTable"/>.</summary>
/// <param name="Text">Its text; a line break begins a new line.</param>
/// <param name="Lead">Bold text at the start of the cell; may be empty.</param>
/// <param name="Shade">Its background shade, as an index into <see cref="HeatScale"/>; null for none.</param>
internal sealed record ExportTableCell(string Text, string Lead = "", int? Shade = null);
