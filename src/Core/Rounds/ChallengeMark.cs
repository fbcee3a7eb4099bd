namespace BeyondBoundaries.Core.Rounds;

/// <summary>A challenge that a participant says is in the way.</summary>
/// <param name="Challenge">Id of the challenge type.</param>
/// <param name="Reach">What can be done about it; null when not said.</param>
/// <param name="Examples">Which examples, as written.</param>
/// <param name="Note">Anything else, as written.</param>
public sealed record ChallengeMark(string Challenge, Reach? Reach, string Examples, string Note);
