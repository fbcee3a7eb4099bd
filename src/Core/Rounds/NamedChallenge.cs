namespace BeyondBoundaries.Core.Rounds;

/// <summary>A challenge named by a participant, or by everyone in the room together.</summary>
/// <param name="Challenge">The id of the challenge in the framework.</param>
/// <param name="Reach">The scope for action; null when not stated.</param>
/// <param name="Examples">
/// The examples that apply, one per line: each in the framework's words, or <see cref="Other"/>.
/// </param>
/// <param name="Note">The note about the challenge, as written; may be empty.</param>
public sealed record NamedChallenge(string Challenge, ScopeForAction? Reach, string Examples, string Note)
{
    /// <summary>
    /// The line for anything that is not one of the framework's examples. It is stored in answers, so it must never
    /// change.
    /// </summary>
    public const string Other = "Something else";

    /// <summary>Returns whether an example is among those named.</summary>
    public bool IncludesExample(string example) => Examples.Split('\n').Contains(example, StringComparer.Ordinal);
}
