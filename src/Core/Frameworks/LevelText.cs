namespace BeyondBoundaries.Core.Frameworks;

/// <summary>A level text: what one level of the scale means for one item.</summary>
/// <param name="Score">The score of the level, in the scale's own numbers.</param>
/// <param name="Text">A description of a partnership at this level for this item.</param>
public sealed record LevelText(int Score, string Text);
