namespace BeyondBoundaries.Core.Frameworks;

/// <summary>
/// The words for an enabler or indicator in a <see cref="WordingPack"/>. If a property is empty, the item keeps its
/// own words.
/// </summary>
/// <param name="Id">The id of the item.</param>
public sealed record ItemWords(string Id)
{
    /// <summary>A short name of two or three words for charts and lists.</summary>
    public string Short { get; init; } = "";

    /// <summary>The title of an enabler, or the statement of an indicator.</summary>
    public string Title { get; init; } = "";

    /// <summary>The explanation of an enabler.</summary>
    public string Description { get; init; } = "";

    /// <summary>The level texts for the item.</summary>
    public IReadOnlyList<LevelText> Levels { get; init; } = [];
}
