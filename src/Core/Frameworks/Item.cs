namespace BeyondBoundaries.Core.Frameworks;

/// <summary>An item to score: an enabler or an indicator.</summary>
/// <param name="Index">
/// The position in the framework's document order, from 0. In a response, it is also the index of the byte that
/// contains the answer for the item.
/// </param>
/// <param name="Theme">The theme that the item belongs to.</param>
/// <param name="Enabler">The enabler itself, or the one that the indicator belongs to.</param>
/// <param name="Indicator">The indicator; null for an enabler.</param>
public sealed record Item(int Index, Theme Theme, Enabler Enabler, Indicator? Indicator)
{
    /// <summary>The id, such as <c>2.3</c> or <c>2.3a</c>.</summary>
    public string Id => Indicator?.Id ?? Enabler.Id;

    /// <summary>Whether the item is an enabler; otherwise it is an indicator.</summary>
    public bool IsEnabler => Indicator is null;

    /// <summary>The full statement that is scored.</summary>
    public string Title => Indicator?.Text ?? Enabler.Title;

    /// <summary>The name for charts: the short name, or the id of an indicator that has none.</summary>
    public string Short =>
        Indicator is null ? Enabler.Short
        : Indicator.Short.Length > 0 ? Indicator.Short
        : Indicator.Id;

    /// <summary>The level texts for this item; may be empty or incomplete.</summary>
    public IReadOnlyList<LevelText> LevelTexts => Indicator?.Levels ?? Enabler.Levels;

    /// <summary>
    /// Returns the levels of the scale, each with the item's own level text as its descriptor if there is one.
    /// </summary>
    public IReadOnlyList<ScaleLevel> LevelsOn(Scale scale) =>
        LevelTexts.Count == 0
            ? scale.Levels
            : [.. scale.Levels.Select(level => level with { Descriptor = TextAt(level) })];

    /// <summary>Returns the item's own text for a level or, if it has none, the level's descriptor.</summary>
    public string TextAt(ScaleLevel level) =>
        LevelTexts.FirstOrDefault(text => text.Score == level.Score)?.Text ?? level.Descriptor;
}
