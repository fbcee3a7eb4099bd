using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>Answers: a participant's own, and those of revealed ballots that make the results.</summary>
public sealed class ResponseQueries
{
    private readonly Database database;

    internal ResponseQueries(Database database) => this.database = database;

    /// <summary>The seat that the holder of this token has, with what they answered; null when it opens nobody's answers in this round.</summary>
    public async Task<OwnResponse?> Own(RoundId round, string? returnToken, Framework framework, CancellationToken cancellation = default)
    {
        if (!Token.IsOne(returnToken))
        {
            return null;
        }

        var tokenHash = Token.Hash(returnToken!);
        await using var context = database.Open();
        var own = await context.Participants
            .Where(participant => participant.TokenHash == tokenHash && participant.RoundId == round.Value)
            .Select(participant => new
            {
                participant.Round,
                PartnershipName = participant.Round.Partnership.Name,
                Agency = participant.Round.Agencies.Where(agency => agency.Ordinal == participant.Agency).Select(agency => agency.Name).SingleOrDefault(),
                participant.Level,
                participant.Name,
                Ballots = participant.Round.Ballots.OrderBy(ballot => ballot.Id).ToList(),
                participant.Id,
            })
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellation);
        if (own is null)
        {
            return null;
        }

        framework.MustBe(own.Round.FrameworkId, own.Round.FrameworkVersion);
        var responses = await context.Responses
            .Where(response => response.ParticipantId == own.Id)
            .Include(response => response.Notes)
            .Include(response => response.Challenges)
            .AsNoTracking()
            // A ballot has notes or challenges, never both: one query makes no more rows than two.
            .AsSingleQuery()
            .ToListAsync(cancellation);
        return new(
            own.PartnershipName,
            own.Round.Name,
            new(own.Round.Mode, own.Round.MinimumGroup),
            own.Round.Status,
            own.Agency ?? "",
            LevelsOfWork.NameOf(own.Level),
            own.Name ?? "",
            [.. own.Ballots.Select(ballot => OwnBallots.Of(responses.Find(response => response.BallotId == ballot.Id), new(ballot.Kind, ballot.About), ballot.Status, framework))]);
    }

    /// <summary>The submitted responses to the revealed ballots, for a facilitator; null when there is no such round that this account facilitates, or nothing is revealed.</summary>
    public async Task<RevealedResponses?> Revealed(AccountId account, RoundId id, Framework framework, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        return await Revealed(context, context.Rounds.FacilitatedBy(account).Where(row => row.Id == id.Value), framework, cancellation);
    }

    /// <summary>The same for a participant of the round; null when the token opens nobody's answers in it, or nothing is revealed.</summary>
    public async Task<RevealedResponses?> RevealedTo(RoundId id, string? returnToken, Framework framework, CancellationToken cancellation = default)
    {
        if (!Token.IsOne(returnToken))
        {
            return null;
        }

        var tokenHash = Token.Hash(returnToken!);
        await using var context = database.Open();
        var rounds = context.Rounds.Where(row => row.Id == id.Value && row.Participants.Any(participant => participant.TokenHash == tokenHash));
        return await Revealed(context, rounds, framework, cancellation);
    }

    private static async Task<RevealedResponses?> Revealed(BoundariesContext context, IQueryable<RoundRow> rounds, Framework framework, CancellationToken cancellation)
    {
        var round = await rounds
            .Select(row => new
            {
                row.Id,
                row.FrameworkId,
                row.FrameworkVersion,
                row.Mode,
                row.MinimumGroup,
                row.Invited,
                Agencies = row.Agencies.OrderBy(agency => agency.Ordinal).Select(agency => agency.Name).ToList(),
                Ballots = row.Ballots.Where(ballot => ballot.Status == BallotStatus.Revealed).OrderBy(ballot => ballot.Id).ToList(),
                Agreed = row.AgreedScores.ToList(),
                row.Keyed,
            })
            .AsNoTracking()
            .AsSplitQuery()
            .SingleOrDefaultAsync(cancellation);
        if (round is null || round.Ballots.Count == 0)
        {
            return null;
        }

        framework.MustBe(round.FrameworkId, round.FrameworkVersion);

        // By random id: the order tells nothing.
        var rows = await context.Responses
            .Where(response => response.Participant.RoundId == round.Id && response.Submitted && response.Ballot.Status == BallotStatus.Revealed)
            .Include(response => response.Participant)
            .Include(response => response.Notes.OrderBy(note => note.Id))
            .Include(response => response.Challenges)
            .OrderBy(response => response.ParticipantId)
            .AsNoTracking()
            .AsSplitQuery()
            .ToListAsync(cancellation);
        var ballots = round.Ballots.ToDictionary(ballot => ballot.Id, ballot => new Ballot(ballot.Kind, ballot.About));
        var responses = rows.GroupBy(row => row.ParticipantId)
            .Select(person => MergedResponse.Of([.. person.Select(row => (ballots[row.BallotId], row))], round.Agencies, round.Mode, framework));
        return new(
            new ResponseSet(framework, [.. responses], round.Agencies, RoundSetup.LevelsOfWork),
            new Confidentiality(round.Mode, round.MinimumGroup),
            round.Invited,
            round.Agreed.ToDictionary(row => row.About, row => new AgreedScore(row.Score, row.Why, row.Dissent), StringComparer.Ordinal),
            [.. ballots.Values],
            round.Keyed);
    }
}
