using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>Reads the submitted answers to the given ballots in a round, as one response per participant.</summary>
internal static class SubmittedResponseReader
{
    public static async Task<ResponseSet> Read(
        BoundariesContext context,
        RoundRow round,
        IReadOnlyCollection<BallotRow> ballots,
        Framework framework,
        CancellationToken cancellationToken
    )
    {
        framework.EnsureMatches(round.FrameworkId, round.FrameworkVersion);
        var agencies = await context
            .RoundAgencies.Where(agency => agency.RoundId == round.Id)
            .OrderBy(agency => agency.Ordinal)
            .Select(agency => agency.Name)
            .ToListAsync(cancellationToken);
        var ids = ballots.Select(ballot => ballot.Id).ToList();
        // The rows are in the order of the participants' random ids, so that the order reveals nothing.
        var rows = await context
            .Responses.Where(response => ids.Contains(response.BallotId) && response.Submitted)
            .Include(response => response.Participant)
            .Include(response => response.Notes.OrderBy(note => note.Id))
            .Include(response => response.Challenges)
            .OrderBy(response => response.ParticipantId)
            .AsNoTracking()
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        var asked = ballots.ToDictionary(ballot => ballot.Id, ballot => new Ballot(ballot.Kind, ballot.About));
        var responses = rows.GroupBy(row => row.ParticipantId)
            .Select(person =>
                ResponseMerger.Merge(
                    [.. person.Select(row => (asked[row.BallotId], row))],
                    agencies,
                    round.Mode,
                    framework
                )
            );
        return new(framework, [.. responses], agencies, RoundSetup.LevelsOfWork);
    }
}
