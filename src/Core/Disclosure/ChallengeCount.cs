using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The number of people who named a type of challenge, with details of their answers.</summary>
/// <param name="Challenge">The id of the type of challenge.</param>
/// <param name="People">The number of people who named it.</param>
/// <param name="Of">The number of people who answered the question on challenges, even if they named none.</param>
/// <param name="Reach">
/// For each scope for action, the number of people who named the challenge and chose that scope.
/// </param>
/// <param name="Examples">
/// Of the people who named the challenge, the number who ticked each example, in the framework's order.
/// </param>
/// <param name="Other">Of the people who named the challenge, the number who ticked “something else”.</param>
public sealed record ChallengeCount(
    string Challenge,
    int People,
    int Of,
    IReadOnlyDictionary<ScopeForAction, int> Reach,
    IReadOnlyList<int> Examples,
    int Other
);
