using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>
/// Reads the closed rounds of critical friends for a closed round. Each round shows what it disclosed at its own
/// reveals.
/// </summary>
public sealed class CriticalFriendsReader(PartnershipQueries partnerships, RevealedResultsCache revealed)
{
    /// <summary>Adds the rounds of critical friends to a page of results; changes nothing if there are none.</summary>
    public async Task<ResultsView> Add(
        ResultsView view,
        AccountId account,
        RoundResultsHeader round,
        CancellationToken cancellationToken
    )
    {
        if (
            round.Status != RoundStatus.Closed
            || await partnerships.Find(account, round.Partnership, cancellationToken) is not { } partnership
        )
        {
            return view;
        }

        var friends = new List<(RoundSummary Round, RoundsSideBySide Comparison)>();
        foreach (var other in partnership.Rounds.Where(other => other.FriendsOf == round.Id && IsClosed(other)))
        {
            if (
                await revealed.Find(account, other.Id, cancellationToken) is (_, { Results: var theirs })
                && RoundsSideBySide.CanCompare(view.Results, theirs)
            )
            {
                friends.Add((other, RoundsSideBySide.Create([new(round.Name, view.Results), new(other.Name, theirs)])));
            }
        }

        return friends.Count == 0
            ? view
            : view with
            {
                CriticalFriends = [.. friends.Select(one => one.Comparison)],
                CriticalFriendsLink = Links.SideBySide(
                    round.Partnership,
                    friends.Take(RoundsSideBySide.MaxRounds - 1).Select(one => one.Round.Id).Prepend(round.Id)
                ),
            };
    }

    private static bool IsClosed(RoundSummary round) => round is { Status: RoundStatus.Closed, HasResults: true };
}
