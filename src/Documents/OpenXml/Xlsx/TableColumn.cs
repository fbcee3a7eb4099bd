namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>A column of a sheet's table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Width">Its width, in characters.</param>
/// <param name="Figures">Whether it contains figures.</param>
/// <param name="Plotted">Whether it exists only for a chart and is not printed.</param>
/// <param name="Hidden">Whether it is only for programs and is hidden.</param>
internal sealed record TableColumn(
    string Title,
    double Width,
    bool Figures = false,
    bool Plotted = false,
    bool Hidden = false
);
