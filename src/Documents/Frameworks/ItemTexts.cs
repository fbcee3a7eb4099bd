using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>The texts that enablers and indicators both have.</summary>
/// <param name="Short">The short name; may be empty.</param>
/// <param name="Levels">The texts that describe levels, in the order of the columns.</param>
/// <param name="Origin">The origin of the words; null if it is the same as the framework's.</param>
internal sealed record ItemTexts(string Short, IReadOnlyList<LevelText> Levels, TextOrigin? Origin)
{
    public static ItemTexts None { get; } = new("", [], null);
}
