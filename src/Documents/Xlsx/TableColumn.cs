namespace BeyondBoundaries.Documents.Xlsx;

/// <summary>A column of a sheet's table.</summary>
/// <param name="Title">Its head.</param>
/// <param name="Width">In characters.</param>
/// <param name="Figures">Whether it holds figures.</param>
/// <param name="Plotted">Whether it is there for a chart alone: not printed.</param>
internal sealed record TableColumn(string Title, double Width, bool Figures = false, bool Plotted = false);
