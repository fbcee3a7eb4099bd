namespace BeyondBoundaries.Documents.OpenXml;

/// <summary>A column of a table in the board paper and on slides.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Weight">Its share of the width, relative to the other columns.</param>
/// <param name="IsFigure">Whether it contains figures, which are centred.</param>
internal sealed record ExportTableColumn(string Heading, int Weight, bool IsFigure = false);
