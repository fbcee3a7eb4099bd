using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.ResultsCache;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>
/// Reads, for a closed round, the closed rounds of its critical friends. Each of these rounds shows only what was
/// disclosed at its own reveals.
/// </summary>
public sealed class CriticalFriendsReader(RevealedResultsCache revealed)
{
    /// <summary>
    /// Adds the rounds of critical friends to a results page. Changes nothing if the round on the page is not closed,
    /// or if there are no rounds of critical friends that can be compared with it.
    /// </summary>
    public async Task<ResultsView> Add(
        ResultsView view,
        AccountId account,
        RoundResultsHeader round,
        CancellationToken cancellationToken
    )
    {
        if (round.Status != RoundStatus.Closed)
        {
            return view;
        }

        var friends = new List<(RoundId Round, RoundsSideBySide Comparison)>();
        foreach (var id in round.CriticalFriends)
        {
            if (
                await revealed.Find(account, id, cancellationToken) is ({ } other, { Results: var theirs })
                && RoundsSideBySide.CanCompare(view.Results, theirs)
            )
            {
                friends.Add((id, RoundsSideBySide.Create([new(round.Name, view.Results), new(other.Name, theirs)])));
            }
        }

        return friends.Count == 0
            ? view
            : view with
            {
                CriticalFriends = [.. friends.Select(one => one.Comparison)],
                CriticalFriendsLink = Links.SideBySide(
                    round.Partnership,
                    friends.Take(RoundsSideBySide.MaxRounds - 1).Select(one => one.Round).Prepend(round.Id)
                ),
            };
    }
}
