using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Features.Api;

/// <summary>A round in a partnership's list of rounds.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">Its status: draft, open or closed.</param>
/// <param name="Opened">The day on which it was opened; null for a draft.</param>
/// <param name="Closed">The day on which it was closed; null until then.</param>
/// <param name="TookPart">The number of people who took part; null until the round is closed.</param>
/// <param name="CriticalFriendsOf">
/// The id of the partnership's own round, if critical friends score in this one; null in an ordinary round.
/// </param>
public sealed record ApiRound(
    Guid Id,
    string Name,
    string Status,
    DateOnly? Opened,
    DateOnly? Closed,
    int? TookPart,
    Guid? CriticalFriendsOf
)
{
    internal static ApiRound From(RoundSummary round) =>
        new(
            round.Id.Value,
            round.Name,
            ApiText.Get(round.Status),
            ApiText.GetDay(round.OpenedAt),
            ApiText.GetDay(round.ClosedAt),
            round.Status == RoundStatus.Closed ? round.Submitted : null,
            round.FriendsOf?.Value
        );
}
