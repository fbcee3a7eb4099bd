using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Responses;

/// <summary>Reads a participant with simple LINQ code. The fast code must give the same result.</summary>
internal static class PlainParticipantReader
{
    public static async Task<ParticipantResponseView?> Read(Database database, RoundId round, string returnToken)
    {
        var tokenHash = LinkSecret.Hash(returnToken);
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
            .SingleOrDefaultAsync(TestContext.Current.CancellationToken);
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
            // No response has both notes and challenges, so one query returns no more rows than two queries would.
            .AsSingleQuery()
            .ToListAsync(TestContext.Current.CancellationToken);
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
            ClosesOn = own.Round.ClosesOn,
            Next = own.Removed ? null : own.Next,
            Removed = own.Removed,
            HasReplacedAnswers = own.EmptyForm,
        };
    }
}
