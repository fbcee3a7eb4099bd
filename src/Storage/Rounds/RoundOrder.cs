using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Rounds;

/// <summary>
/// The order of a partnership's rounds. A round comes after the round that it follows, even if the clock was set back
/// in between. Rounds that do not follow each other, directly or through other rounds, are in the order in which they
/// were opened.
/// </summary>
internal sealed class RoundOrder
{
    private readonly Dictionary<Guid, RoundPosition> positions;

    private RoundOrder(Dictionary<Guid, RoundPosition> places) => this.positions = places;

    /// <summary>Reads the order of a partnership's rounds.</summary>
    public static async Task<RoundOrder> Read(
        BoundariesContext context,
        Guid partnership,
        CancellationToken cancellationToken
    ) =>
        new(
            await context
                .Rounds.Where(round => round.PartnershipId == partnership)
                .Select(round => new RoundPosition(round.Id, round.PreviousId, round.OpenedAt))
                .ToDictionaryAsync(place => place.Id, cancellationToken)
        );

    /// <summary>
    /// Selects the rounds that a new round may follow, most recently closed first. These rounds are closed, someone
    /// submitted answers in them, and their framework is the new round's framework or one from which it was created. A
    /// round is left out if another of these rounds already follows it. Rounds of critical friends are left out too,
    /// because the people who score in them are from another area.
    /// </summary>
    public static IQueryable<RoundRow> SelectRoundsToFollow(
        BoundariesContext context,
        Guid partnership,
        IReadOnlyList<string> frameworks
    )
    {
        var closed = context.Rounds.Where(round =>
            round.PartnershipId == partnership
            && round.FriendsOfId == null
            && frameworks.Contains(round.FrameworkId)
            && round.Status == RoundStatus.Closed
            && (
                round.TookPart > 0
                || round.Participants.Any(participant => participant.Responses.Any(response => response.Submitted))
            )
        );
        return closed
            .Where(round => !closed.Any(later => later.PreviousId == round.Id))
            .OrderByDescending(round => round.ClosedAt)
            .ThenByDescending(round => round.Id);
    }

    /// <summary>
    /// Returns whether the first round is the same as the second, or comes before it. Every round that was opened comes
    /// before a draft.
    /// </summary>
    public bool IsNotAfter(Guid one, Guid other)
    {
        if (one == other || FindEarlier(other).Contains(one))
        {
            return true;
        }

        return !FindEarlier(one).Contains(other)
            && positions.TryGetValue(one, out var first)
            && positions.TryGetValue(other, out var second)
            && first.OpenedAt is { } firstTime
            && (second.OpenedAt is not { } secondTime || (firstTime, first.Id).CompareTo((secondTime, second.Id)) <= 0);
    }

    /// <summary>Finds all the rounds that come before a round in its chain of previous rounds.</summary>
    private HashSet<Guid> FindEarlier(Guid id)
    {
        var before = new HashSet<Guid>();
        while (positions.TryGetValue(id, out var place) && place.Previous is { } previous && before.Add(previous))
        {
            id = previous;
        }

        return before;
    }

    private sealed record RoundPosition(Guid Id, Guid? Previous, DateTimeOffset? OpenedAt);
}
