using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Figures;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Results;

/// <summary>Reads the revealed results of a round.</summary>
public sealed class ResultsQueries
{
    private readonly Database database;

    internal ResultsQueries(Database database) => this.database = database;

    /// <summary>Finds a round for a member of its partnership; null if this account may not see the round.</summary>
    public async Task<RoundResultsHeader?> FindHeader(
        AccountId account,
        RoundId id,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        return await FindHeader(
            context,
            context.Rounds.VisibleTo(account).Where(round => round.Id == id.Value),
            cancellationToken
        );
    }

    /// <summary>
    /// Finds a round for a participant; null if the secret does not belong to a participant of this round, or the
    /// facilitator removed them.
    /// </summary>
    public async Task<RoundResultsHeader?> FindHeader(
        RoundId id,
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
        return await FindHeader(
            context,
            context.Rounds.Where(round =>
                round.Id == id.Value
                && round.Participants.Any(participant => participant.TokenHash == tokenHash && !participant.Removed)
            ),
            cancellationToken
        );
    }

    /// <summary>
    /// Finds the round that a participant's round is compared with. Returns null if there is none, if the secret does
    /// not belong to a participant of the given round, or if the facilitator removed this participant.
    /// </summary>
    /// <param name="id">The participant's round.</param>
    /// <param name="returnToken">The secret of the participant's return link.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<RoundResultsHeader?> FindPreviousHeader(
        RoundId id,
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
        return await FindHeader(
            context,
            context.Rounds.Where(round =>
                context.Rounds.Any(later =>
                    later.Id == id.Value
                    && later.PreviousId == round.Id
                    && later.Participants.Any(participant => participant.TokenHash == tokenHash && !participant.Removed)
                )
            ),
            cancellationToken
        );
    }

    /// <summary>Reads the revealed results of a round that the caller may see.</summary>
    /// <param name="head">The round.</param>
    /// <param name="mostPeople">
    /// If any ballot has more participants than this, notes and, in open mode, names are left out. Reading them for
    /// 10,000 participants takes a long time, and few pages need them.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<RevealedRound> Read(
        RoundResultsHeader head,
        int mostPeople = int.MaxValue,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        var revealed = await context
            .Figures.Where(figures => figures.Ballot.RoundId == head.Id.Value)
            .OrderBy(figures => figures.BallotId)
            .Include(figures => figures.Ballot)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        IReadOnlyList<BallotFigures> ballots =
        [
            .. revealed.Select(figures => FiguresFormat.Read(figures.Kept, head.Confidentiality)),
        ];
        var isWhole = ballots.All(ballot => ballot.Participants <= mostPeople);
        var agreed = await context
            .AgreedScores.Where(row => row.RoundId == head.Id.Value)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var responses =
            isWhole && head.Confidentiality.Mode == ConfidentialityMode.Open
                ? await ReadResponses(context, head, [.. revealed.Select(figures => figures.Ballot)], cancellationToken)
                : null;
        var beside =
            !isWhole ? new()
            : responses is not null ? RoundCommentary.From(responses, head.Confidentiality)
            : await ReadNotes(context, head, ballots, cancellationToken);
        var room = await context
            .RoomChallenges.Where(row => row.RoundId == head.Id.Value)
            .Select(row => new NamedChallenge(row.Challenge, row.Reach, row.Examples, row.Note))
            .ToListAsync(cancellationToken);
        return new(
            ballots,
            beside with
            {
                Agreed = agreed.ToDictionary(
                    row => row.About,
                    row => new AgreedScore(row.Score, row.Why, row.Dissent),
                    StringComparer.Ordinal
                ),
            },
            room,
            await context
                .Redactions.Where(row => row.RoundId == head.Id.Value)
                .OrderByDescending(row => row.On)
                .ThenBy(row => row.Id)
                .Select(row => new Redaction(row.Kind, row.About, row.By, row.On))
                .ToListAsync(cancellationToken),
            responses,
            isWhole
        );
    }

    private async Task<RoundResultsHeader?> FindHeader(
        BoundariesContext context,
        IQueryable<RoundRow> rounds,
        CancellationToken cancellationToken
    )
    {
        var round = await rounds
            .Select(row => new
            {
                Row = row,
                PartnershipName = row.Partnership.Name,
                Next = context
                    .Rounds.Where(next => next.PreviousId == row.Id)
                    .OrderBy(next => next.Id)
                    .Select(next => next.Name)
                    .FirstOrDefault(),
                Friends = context
                    .Rounds.Where(friends =>
                        friends.FriendsOfId == row.Id
                        && friends.Status == RoundStatus.Closed
                        && friends.Ballots.Any(ballot => ballot.Status == BallotStatus.Revealed)
                    )
                    .OrderByDescending(friends => friends.OpenedAt)
                    .ThenByDescending(friends => friends.Id)
                    .Select(friends => friends.Id)
                    .ToList(),
                HasPlan = context.Plans.Any(plan => plan.RoundId == row.Id)
                    || context.Actions.Any(action => action.PartnershipId == row.PartnershipId),
                Ballots = row
                    .Ballots.OrderBy(ballot => ballot.Id)
                    .Select(ballot => new
                    {
                        ballot.Kind,
                        ballot.About,
                        ballot.RevealedAt,
                    })
                    .ToList(),
            })
            .AsNoTracking()
            .AsSingleQuery()
            .SingleOrDefaultAsync(cancellationToken);
        return round is null
            ? null
            : new(
                new(round.Row.Id),
                new(round.Row.PartnershipId),
                round.PartnershipName,
                round.Row.Name,
                database.GetFramework(round.Row),
                new(round.Row.Mode, round.Row.MinimumGroup),
                round.Row.Status,
                round.Row.ClosedAt,
                round.Row.Keyed,
                round.Row.Version,
                [.. round.Ballots.Select(ballot => (new Ballot(ballot.Kind, ballot.About), ballot.RevealedAt))]
            )
            {
                AnswersDeletedOn = round.Row.AnswersDeletedOn,
                HasPlan = round.HasPlan,
                Next = round.Next,
                CriticalFriends = [.. round.Friends.Select(friends => new RoundId(friends))],
                Previous = round.Row.PreviousId is { } previous ? new(previous) : null,
            };
    }

    /// <summary>Reads the responses in a round in open mode, with the participants' names.</summary>
    private static async Task<ResponseSet> ReadResponses(
        BoundariesContext context,
        RoundResultsHeader head,
        List<BallotRow> ballots,
        CancellationToken cancellationToken
    )
    {
        var round = await context.Rounds.AsNoTracking().SingleAsync(row => row.Id == head.Id.Value, cancellationToken);
        return await SubmittedResponseReader.Read(context, round, ballots, head.Framework, cancellationToken);
    }

    /// <summary>Reads the notes from ballots with enough submissions, without the authors' names or ids.</summary>
    private static async Task<RoundCommentary> ReadNotes(
        BoundariesContext context,
        RoundResultsHeader head,
        IReadOnlyList<BallotFigures> ballots,
        CancellationToken cancellationToken
    )
    {
        var kinds = ballots
            .Where(ballot => RoundCommentary.AreNotesDisclosed(ballot.Participants, head.Confidentiality))
            .Select(ballot => ballot.Ballot.Kind)
            .ToList();
        var notes = await context
            .Notes.Where(note =>
                note.Response.Ballot.RoundId == head.Id.Value
                && note.Response.Ballot.Status == BallotStatus.Revealed
                && note.Response.Submitted
                && note.Response.Ballot.Kind == BallotKind.Enablers
                && kinds.Contains(note.Response.Ballot.Kind)
            )
            .Select(note => new
            {
                note.Id,
                note.Kind,
                note.About,
                note.Text,
                note.Picked,
            })
            .ToListAsync(cancellationToken);
        var challenges = await context
            .NamedChallenges.Where(mark =>
                mark.Response.Ballot.RoundId == head.Id.Value
                && mark.Response.Ballot.Status == BallotStatus.Revealed
                && mark.Response.Submitted
                && kinds.Contains(mark.Response.Ballot.Kind)
                && mark.Note != ""
            )
            .Select(mark => new ChallengeNote(mark.Challenge, mark.Note))
            .ToListAsync(cancellationToken);
        return new()
        {
            Notes = DisclosedNote.InOrder(
                notes.Select(note => new DisclosedNote(note.Kind, note.About, note.Text, null)
                {
                    Id = new(note.Id),
                    IsPicked = note.Picked,
                })
            ),
            ChallengeNotes = challenges,
        };
    }
}
