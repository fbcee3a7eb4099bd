using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The number of people in the whole group who would start with an enabler. It is shown if at least five people voted.
/// In open mode, one person is enough.
/// </summary>
/// <param name="Enabler">The enabler.</param>
/// <param name="People">The number of people who chose it.</param>
/// <param name="Voters">The number of people who voted, whatever they chose.</param>
public sealed record PriorityVoteResult(Item Enabler, int People, int Voters)
{
    internal static IReadOnlyList<PriorityVoteCount> CountVotes(ResponseSet set, ConfidentialityMode mode)
    {
        var votes = set.Responses.Where(response => response.Priorities.Count > 0).ToList();
        var fewest = mode == ConfidentialityMode.Open ? 1 : DisclosedFigures.MinScoresForFullDisclosure;
        return votes.Count < fewest
            ? []
            :
            [
                .. set.Framework.Enablers.Select(enabler => new PriorityVoteCount(
                    enabler.Id,
                    votes.Count(vote => vote.Priorities.Contains(enabler.Id, StringComparer.Ordinal)),
                    votes.Count
                )),
            ];
    }

    /// <summary>
    /// Combines each count with its enabler. The most chosen enablers come first, and those with equal counts are in
    /// document order.
    /// </summary>
    internal static IReadOnlyList<PriorityVoteResult> FromCounts(
        Framework framework,
        IReadOnlyList<PriorityVoteCount> counts
    ) =>
        [
            .. framework
                .Enablers.Join(
                    counts,
                    enabler => enabler.Id,
                    count => count.Enabler,
                    (enabler, count) => new PriorityVoteResult(enabler, count.People, count.Of)
                )
                .OrderByDescending(result => result.People),
        ];
}
