namespace BeyondBoundaries.Core.Disclosure;

/// <summary>What somebody wrote about a challenge.</summary>
/// <param name="Challenge">Id of the type of challenge.</param>
/// <param name="Text">The text.</param>
public sealed record ChallengeNote(string Challenge, string Text);
