using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>The parts that enablers and indicators have in common.</summary>
/// <param name="Short">The short name; may be empty.</param>
/// <param name="Levels">The level texts, in order of score.</param>
/// <param name="Origin">The origin of the words; null if it is the same as the framework's.</param>
internal sealed record ItemTexts(string Short, IReadOnlyList<LevelText> Levels, TextOrigin? Origin)
{
    public static ItemTexts None { get; } = new("", [], null);
}
