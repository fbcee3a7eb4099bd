namespace BeyondBoundaries.Core.Frameworks;

/// <summary>An enabler of integration, the item that partners score first.</summary>
/// <param name="Id">Number such as <c>2.3</c>.</param>
/// <param name="Short">Two or three words for charts.</param>
/// <param name="Title">The full title.</param>
/// <param name="Description">An explanation of the enabler.</param>
/// <param name="Indicators">Signs that it works, in order.</param>
public sealed record Enabler(
    string Id,
    string Short,
    string Title,
    string Description,
    IReadOnlyList<Indicator> Indicators
);
