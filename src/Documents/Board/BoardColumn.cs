namespace BeyondBoundaries.Documents.Board;

/// <summary>A column of a table in the board paper and on slides.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Weight">Its share of the width, beside those of the others.</param>
/// <param name="IsFigure">Whether it holds figures, which stand in the middle.</param>
internal sealed record BoardColumn(string Heading, int Weight, bool IsFigure = false);
