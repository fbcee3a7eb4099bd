namespace BeyondBoundaries.Core.Disclosure;

/// <summary>A participant's note about a challenge.</summary>
/// <param name="Challenge">The id of the type of challenge.</param>
/// <param name="Text">The text of the note.</param>
public sealed record ChallengeNote(string Challenge, string Text);
