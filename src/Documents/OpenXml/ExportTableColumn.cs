namespace BeyondBoundaries.Documents.OpenXml;

/// <summary>A column of an <see cref="ExportTable"/>.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Weight">Its share of the width, relative to the other columns.</param>
/// <param name="IsFigure">Whether it contains figures, which are centred.</param>
internal sealed record ExportTableColumn(string Heading, int Weight, bool IsFigure = false);
