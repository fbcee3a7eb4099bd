using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>How many named a type of challenge.</summary>
/// <param name="Challenge">Id of the type.</param>
/// <param name="People">How many named it.</param>
/// <param name="Of">How many answered the question on challenges, whatever they named.</param>
/// <param name="Reach">How many of those who named it say what can be done about it.</param>
/// <param name="Examples">How many of them ticked each example, in the framework's order.</param>
/// <param name="Other">How many of them ticked that it is something else.</param>
public sealed record ChallengeCount(
    string Challenge,
    int People,
    int Of,
    IReadOnlyDictionary<ScopeForAction, int> Reach,
    IReadOnlyList<int> Examples,
    int Other
);
