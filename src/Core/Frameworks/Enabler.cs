namespace BeyondBoundaries.Core.Frameworks;

/// <summary>An enabler of integration. Participants score the enablers before any indicators.</summary>
/// <param name="Id">The id, such as <c>2.3</c>.</param>
/// <param name="Short">A short name for charts, usually of two or three words.</param>
/// <param name="Title">The full title.</param>
/// <param name="Description">An explanation of the enabler; may be empty.</param>
/// <param name="Indicators">
/// The indicators, in order; may be empty. Indicators show whether the enabler is in place.
/// </param>
public sealed record Enabler(
    string Id,
    string Short,
    string Title,
    string Description,
    IReadOnlyList<Indicator> Indicators
)
{
    /// <summary>The level texts for this enabler, in any order; may be empty or incomplete.</summary>
    public IReadOnlyList<LevelText> Levels { get; init; } = [];

    /// <summary>The origin of this enabler's words; null if it is the same as the framework's.</summary>
    public TextOrigin? Origin { get; init; }
}
