namespace BeyondBoundaries.Core.Frameworks;

/// <summary>
/// An indicator of an enabler. People see it as a prompt while they score the enabler. When a partnership digs deeper,
/// people score the indicator itself.
/// </summary>
/// <param name="Id">The id, such as <c>2.3a</c>.</param>
/// <param name="Text">The statement.</param>
public sealed record Indicator(string Id, string Text)
{
    /// <summary>A short name of two or three words for charts; if it is empty, charts show the id.</summary>
    public string Short { get; init; } = "";

    /// <summary>The level texts for this indicator, in any order; may be empty or incomplete.</summary>
    public IReadOnlyList<LevelText> Levels { get; init; } = [];

    /// <summary>The origin of this indicator's words; null if it is the same as the framework's.</summary>
    public TextOrigin? Origin { get; init; }
}
