namespace BeyondBoundaries.Core.Rounds;

/// <summary>A challenge that a participant, or the room together, says is in the way.</summary>
/// <param name="Challenge">Id of the challenge type.</param>
/// <param name="Reach">What can be done about it; null when not said.</param>
/// <param name="Examples">Which examples, one a line, as the framework words them; or <see cref="Other"/>.</param>
/// <param name="Note">Anything else, as written.</param>
public sealed record ChallengeMark(string Challenge, Reach? Reach, string Examples, string Note)
{
    /// <summary>The line for something that is none of the framework's examples. Answers are stored with it: it never changes.</summary>
    public const string Other = "Something else";

    /// <summary>Whether this example is among those named.</summary>
    public bool Names(string example) => Examples.Split('\n').Contains(example, StringComparer.Ordinal);
}
