using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>
/// The named challenges, grouped by the partnership's scope for action, so that a plan can start with what the
/// partnership can solve itself. Counts come only from the disclosed results.
/// </summary>
public sealed record ScopeGroups
{
    private ScopeGroups(IReadOnlyList<ScopeGroup> groups, int respondents) =>
        (Groups, Respondents) = (groups, respondents);

    /// <summary>
    /// The groups that contain at least one challenge, in the order gift, influence, around, no scope.
    /// </summary>
    public IReadOnlyList<ScopeGroup> Groups { get; }

    /// <summary>
    /// The number of people who answered the question about challenges; 0 if this number is not disclosed.
    /// </summary>
    public int Respondents { get; }

    /// <summary>The challenges that the partnership can solve itself; null if there are none.</summary>
    public ScopeGroup? Gift => Groups.FirstOrDefault(group => group.Scope == ScopeForAction.Gift);

    /// <summary>Creates the groups from the challenges that participants and the whole room named.</summary>
    /// <param name="challenges">The disclosed counts.</param>
    /// <param name="room">The challenges that the whole room named.</param>
    /// <param name="framework">The framework, which has the names of the challenges.</param>
    public static ScopeGroups Create(
        IReadOnlyList<ChallengeResult> challenges,
        IReadOnlyList<NamedChallenge> room,
        Framework framework
    )
    {
        ScopeForAction?[] scopes = [.. Enum.GetValues<ScopeForAction>(), null];
        var groups = scopes
            .Select(scope => new ScopeGroup(
                scope,
                scope is { } known ? ScopeForActionText.DescribeBriefly(known) : "No answer about what can be done",
                [
                    .. framework
                        .Definition.Challenges.Select(challenge =>
                            (
                                Challenge: challenge,
                                People: challenges.FirstOrDefault(one => one.Challenge.Id == challenge.Id) is { } found
                                    ? Count(found, scope)
                                    : 0,
                                InRoom: room.Any(mark => mark.Challenge == challenge.Id && mark.Reach == scope)
                            )
                        )
                        .Where(one => one.People > 0 || one.InRoom)
                        .OrderByDescending(one => one.People)
                        .Select(one => $"{one.Challenge.Title}: {Describe(one.People, one.InRoom)}"),
                ]
            ))
            .Where(group => group.Challenges.Count > 0);
        return new([.. groups], challenges.Count == 0 ? 0 : challenges[0].Respondents);
    }

    private static int Count(ChallengeResult result, ScopeForAction? scope) =>
        scope is { } known ? result.Reach.GetValueOrDefault(known) : result.People - result.Reach.Values.Sum();

    private static string Describe(int people, bool inRoom) =>
        (people, inRoom) switch
        {
            (0, _) => "marked in the room",
            (_, true) => $"{CountText.People(people)}, and marked in the room",
            _ => CountText.People(people),
        };
}
