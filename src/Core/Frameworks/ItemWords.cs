namespace BeyondBoundaries.Core.Frameworks;

/// <summary>
/// The texts of an enabler or indicator in a <see cref="WordingPack"/>. If a text is empty, the item keeps its own
/// text.
/// </summary>
/// <param name="Id">The id of the item.</param>
public sealed record ItemWords(string Id)
{
    /// <summary>Two or three words for charts and lists.</summary>
    public string Short { get; init; } = "";

    /// <summary>The title of an enabler, or the statement of an indicator.</summary>
    public string Title { get; init; } = "";

    /// <summary>The explanation of an enabler.</summary>
    public string Description { get; init; } = "";

    /// <summary>The texts that describe levels of the scale for the item.</summary>
    public IReadOnlyList<LevelText> Levels { get; init; } = [];
}
