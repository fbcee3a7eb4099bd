using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>Chooses the challenges that each person in the made-up partnership names.</summary>
internal static class DemonstrationChallenges
{
    /// <summary>Chooses up to three challenges for a person, the same ones every time.</summary>
    /// <param name="challenges">The framework's challenges.</param>
    /// <param name="place">The person's place in the round, counting from 0.</param>
    public static IEnumerable<NamedChallenge> Choose(IReadOnlyList<Challenge> challenges, int place) =>
        challenges
            .Where((_, i) => i == 0 ? place % 4 != 3 : place % (i + 2) == i % 2)
            .Take(3)
            .Select(
                (challenge, i) =>
                    new NamedChallenge(
                        challenge.Id,
                        ((place + i) % 3) switch
                        {
                            0 => ScopeForAction.Gift,
                            1 => ScopeForAction.Influence,
                            _ => ScopeForAction.Around,
                        },
                        challenge.Examples.ElementAtOrDefault(place % Math.Max(1, challenge.Examples.Count)) ?? "",
                        ""
                    )
            );
}
