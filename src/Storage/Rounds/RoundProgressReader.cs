using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Rounds;

/// <summary>Counts how many people have joined a round and answered its ballots.</summary>
internal static class RoundProgressReader
{
    /// <summary>
    /// Counts each agency's participants and, for each ballot, how many of them have answered and how many have
    /// submitted.
    /// </summary>
    public static async Task<List<AgencyCount>> CountByAgency(
        BoundariesContext context,
        RoundId id,
        CancellationToken cancellationToken
    )
    {
        var joined = await context
            .Participants.Where(participant => participant.RoundId == id.Value && !participant.Removed)
            .GroupBy(participant => participant.Agency)
            .Select(group => new AgencyCount(group.Key, null, group.Count(), 0))
            .ToListAsync(cancellationToken);
        var answered = await context
            .Responses.Where(response => response.Participant.RoundId == id.Value && !response.Participant.Removed)
            .GroupBy(response => new { response.Participant.Agency, response.BallotId })
            .Select(group => new AgencyCount(
                group.Key.Agency,
                group.Key.BallotId,
                group.Count(),
                group.Count(response => response.Submitted)
            ))
            .ToListAsync(cancellationToken);
        return [.. joined, .. answered];
    }

    /// <summary>Counts the participants at each level of work.</summary>
    public static async Task<List<LevelJoinCount>> CountByLevel(
        BoundariesContext context,
        RoundId id,
        CancellationToken cancellationToken
    )
    {
        var counts = await context
            .Participants.Where(participant => participant.RoundId == id.Value && !participant.Removed)
            .GroupBy(participant => participant.Level)
            .Select(group => new { Level = group.Key, Joined = group.Count() })
            .ToListAsync(cancellationToken);
        return
        [
            .. counts
                .OrderBy(count => count.Level ?? int.MaxValue)
                .Select(count => new LevelJoinCount(LevelsOfWork.GetName(count.Level), count.Joined)),
        ];
    }

    /// <summary>Converts the counts to each agency's progress in a ballot.</summary>
    public static List<AgencyProgress> ToProgress(
        List<string> agencies,
        List<AgencyCount> counts,
        IReadOnlyDictionary<(Guid Ballot, int? Agency), int> complete,
        Guid ballot
    )
    {
        var progress = agencies.Select((name, ordinal) => One(name, ordinal)).ToList();
        if (agencies.Count == 0 || counts.Exists(count => count.Agency is null))
        {
            progress.Add(One("", null));
        }

        return progress;

        AgencyProgress One(string name, int? ordinal)
        {
            var here = counts.Where(count => count.Agency == ordinal).ToList();
            var answered = here.Find(count => count.Ballot == ballot);
            return new(
                name,
                here.Find(count => count.Ballot is null)?.People ?? 0,
                answered?.People ?? 0,
                answered?.Submitted ?? 0,
                complete.GetValueOrDefault((ballot, ordinal))
            );
        }
    }

    /// <summary>
    /// Counts of participants from one agency. If <paramref name="Ballot"/> is null, <paramref name="People"/> is the
    /// number who joined. Otherwise, it is the number who answered the ballot, and <paramref name="Submitted"/> is the
    /// number who submitted their answers.
    /// </summary>
    internal sealed record AgencyCount(int? Agency, Guid? Ballot, int People, int Submitted);
}
