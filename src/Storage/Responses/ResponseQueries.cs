using System.Collections.Concurrent;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>A participant's own answers.</summary>
public sealed class ResponseQueries
{
    /// <summary>The most rounds whose framework is remembered.</summary>
    private const int MaxRemembered = 10_000;

    private readonly Database database;

    /// <summary>A round keeps its framework, so it is read once.</summary>
    private readonly ConcurrentDictionary<RoundId, Framework> frameworks = new();

    internal ResponseQueries(Database database) => this.database = database;

    /// <summary>Gets the framework that a round was made with; null if there is no such round.</summary>
    public async Task<Framework?> FindFramework(RoundId round, CancellationToken cancellationToken = default)
    {
        if (frameworks.TryGetValue(round, out var known))
        {
            return known;
        }

        await using var context = database.Open();
        var found = await context
            .Rounds.Where(row => row.Id == round.Value)
            .Select(row => new { row.FrameworkId, row.FrameworkVersion })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        if (frameworks.Count >= MaxRemembered)
        {
            frameworks.Clear();
        }

        return frameworks.GetOrAdd(round, database.Frameworks.Get(found.FrameworkId, found.FrameworkVersion));
    }

    /// <summary>
    /// The seat that the holder of this token has, with what they answered; null when it opens nobody's answers in this
    /// round.
    /// </summary>
    /// <remarks>
    /// A seat that the facilitator took away is still theirs, by the link that they alone had, as far as something of
    /// it stays.
    /// </remarks>
    public async Task<ParticipantResponseView?> Find(
        RoundId round,
        string? returnToken,
        CancellationToken cancellationToken = default
    )
    {
        if (!LinkSecret.IsWellFormed(returnToken))
        {
            return null;
        }

        var tokenHash = LinkSecret.Hash(returnToken!);
        await using var context = database.Open();
        var own = await context
            .Participants.Where(participant => participant.TokenHash == tokenHash && participant.RoundId == round.Value)
            .Select(participant => new
            {
                participant.Round,
                PartnershipName = participant.Round.Partnership.Name,
                Agency = participant
                    .Round.Agencies.Where(agency => agency.Ordinal == participant.Agency)
                    .Select(agency => agency.Name)
                    .SingleOrDefault(),
                participant.Level,
                participant.Name,
                participant.Removed,
                participant.EmptyForm,
                Ballots = participant.Round.Ballots.OrderBy(ballot => ballot.Id).ToList(),
                participant.Id,
                Next = context
                    .Rounds.Where(next =>
                        next.PreviousId == participant.RoundId && next.Status == RoundStatus.Open && !next.JoiningLocked
                    )
                    .OrderByDescending(next => next.OpenedAt)
                    .ThenByDescending(next => next.Id)
                    .Select(next => new NextRound(next.Name, next.JoinToken))
                    .FirstOrDefault(),
            })
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        if (own is null)
        {
            return null;
        }

        var framework = database.GetFramework(own.Round);
        var responses = await context
            .Responses.Where(response => response.ParticipantId == own.Id)
            .Include(response => response.Notes)
            .Include(response => response.Challenges)
            .AsNoTracking()
            // A ballot has notes or challenges, never both: one query makes no more rows than two.
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        return new(
            own.PartnershipName,
            own.Round.Name,
            framework,
            new(own.Round.Mode, own.Round.MinimumGroup),
            own.Round.Status,
            own.Agency ?? "",
            LevelsOfWork.GetName(own.Level),
            own.Name ?? "",
            [
                .. own.Ballots.Select(ballot =>
                    ParticipantBallotMapper.Create(
                        responses.Find(response => response.BallotId == ballot.Id),
                        new(ballot.Kind, ballot.About),
                        ballot.Status,
                        framework
                    )
                ),
            ]
        )
        {
            DeleteOn = own.Round.DeleteOn,
            Next = own.Removed ? null : own.Next,
            Removed = own.Removed,
            HasReplacedAnswers = own.EmptyForm,
        };
    }

    /// <summary>
    /// The same with everything else that is kept of them; null when the token opens nobody's answers in this round.
    /// </summary>
    public async Task<ParticipantDataView?> FindAllData(
        RoundId round,
        string? returnToken,
        CancellationToken cancellationToken = default
    )
    {
        if (await Find(round, returnToken, cancellationToken) is not { } own)
        {
            return null;
        }

        var tokenHash = LinkSecret.Hash(returnToken!);
        await using var context = database.Open();
        var seat = await context
            .Participants.Where(participant => participant.TokenHash == tokenHash && participant.RoundId == round.Value)
            .Select(participant => new
            {
                participant.Contact,
                SameAs = context
                    .Participants.Where(before => before.Id == participant.PreviousId)
                    .Select(before => before.Round.Name)
                    .SingleOrDefault(),
                FromFile = participant.ImportId != null,
                participant.Id,
            })
            .SingleOrDefaultAsync(cancellationToken);
        return seat is null
            ? null
            : new(
                own,
                seat.Contact ?? "",
                seat.SameAs ?? "",
                seat.FromFile,
                await context
                    .Submissions.Where(row => row.ParticipantId == seat.Id)
                    .Select(row => row.Id)
                    .ToListAsync(cancellationToken)
            );
    }
}
