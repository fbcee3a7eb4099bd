using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>A participant's answers, saved as they are given, until the ballot is revealed.</summary>
/// <remarks>Every method answers <c>not-found</c> when the token opens nobody's answers in that round or the ballot was never opened, and <c>ballot-revealed</c> when it is too late.</remarks>
public sealed class ResponseStore
{
    private readonly Database database;
    private readonly RoundChanges changes;

    internal ResponseStore(Database database, RoundChanges changes)
    {
        this.database = database;
        this.changes = changes;
    }

    /// <summary>Saves a change, whole or not at all.</summary>
    /// <returns>
    /// What is saved; or, with the field <c>score:ID</c>, <c>working:ID</c>, <c>evidence:ID</c>, <c>reflection:THEME</c>, <c>spectrum</c>, <c>challenges</c> or <c>challenge-note:ID</c>,
    /// <c>note-too-long</c> or <c>changed-elsewhere</c>; or <c>submission-differs</c> when another content was submitted with the same id.
    /// </returns>
    /// <exception cref="ArgumentException">The change holds what is not asked in this ballot.</exception>
    public async Task<Result<Saved>> Save(
        RoundId round,
        string? returnToken,
        Ballot ballot,
        ResponseChange change,
        CancellationToken cancellation = default)
    {
        if (!Token.IsOne(returnToken))
        {
            return Problems.NoParticipant;
        }

        var problems = ResponseContent.ProblemsOf(change).ToList();
        if (problems.Count > 0)
        {
            return Result<Saved>.Failed(problems);
        }

        var tokenHash = Token.Hash(returnToken!);
        var saved = await database.Write(context => SaveIn(context, round, tokenHash, ballot, change, cancellation), cancellation);
        Tell(saved, round);
        return saved;
    }

    /// <summary>Takes back everything that was answered in a ballot, submitted or not.</summary>
    public async Task<Result<Saved>> Withdraw(RoundId round, string? returnToken, Ballot ballot, CancellationToken cancellation = default)
    {
        if (!Token.IsOne(returnToken))
        {
            return Problems.NoParticipant;
        }

        var tokenHash = Token.Hash(returnToken!);
        var withdrawn = await database.Write<Saved>(
            async context =>
            {
                var seat = await SeatOf(context, round, tokenHash, ballot, cancellation);
                if (seat is not { Ballot: { } asked })
                {
                    return Problems.NoParticipant;
                }

                if (asked.Status != BallotStatus.Open)
                {
                    return Problems.BallotRevealed;
                }

                if (seat.Response is not null)
                {
                    context.Remove(seat.Response);
                    await context.SaveChangesAsync(cancellation);

                    // Their ids stay with the place, so that a late repeat submits nothing again; what they stood for does not.
                    await context.Submissions.Where(row => row.ParticipantId == seat.ParticipantId && row.BallotId == asked.Id)
                        .ExecuteUpdateAsync(row => row.SetProperty(one => one.BodyHash, Array.Empty<byte>()), cancellation);
                }

                return new Saved(0, false);
            },
            cancellation);
        Tell(withdrawn, round);
        return withdrawn;
    }

    private void Tell(Result<Saved> result, RoundId round)
    {
        if (result.Is(out _))
        {
            changes.Tell(round.Value);
        }
    }

    private async Task<Result<Saved>> SaveIn(
        BoundariesContext context,
        RoundId round,
        byte[] tokenHash,
        Ballot ballot,
        ResponseChange change,
        CancellationToken cancellation)
    {
        var seat = await SeatOf(context, round, tokenHash, ballot, cancellation);
        if (seat is not { Ballot: { } asked })
        {
            return Problems.NoParticipant;
        }

        var framework = database.Frameworks.Get(seat.FrameworkId, seat.FrameworkVersion);
        ResponseContent.MustFit(change, ballot, framework);
        var bodyHash = change.Submission is null ? null : ResponseContent.Hash(change);
        if (change.Submission is { } again && await Earlier(context, seat.ParticipantId, asked.Id, again.Id, cancellation) is { } earlier)
        {
            // Answered before, perhaps to nobody: the answer is the same, even if the ballot has been revealed since.
            return earlier.BodyHash.Length == 0 || earlier.BodyHash.AsSpan().SequenceEqual(bodyHash)
                ? new Saved(seat.Response?.Version ?? 0, seat.Response?.Submitted ?? false)
                : Problems.SubmissionDiffers;
        }

        if (asked.Status != BallotStatus.Open)
        {
            return Problems.BallotRevealed;
        }

        var response = seat.Response ?? Started(context, seat.ParticipantId, asked.Id, framework);
        if (change.Notes.Count > 0 || change.Challenges is not null || change.Submission?.Reviewed is not null)
        {
            await Load(context, response, cancellation);
        }

        var problems = ResponseEdit.Apply(context, response, framework, ballot, change).ToList();
        if (problems.Count > 0)
        {
            return Result<Saved>.Failed(problems);
        }

        response.Version++;
        if (change.Submission is { } submission)
        {
            response.Submitted = true;
            context.Add(new SubmissionRow { ParticipantId = seat.ParticipantId, BallotId = asked.Id, Id = submission.Id, BodyHash = bodyHash! });
        }

        await context.SaveChangesAsync(cancellation);
        // Until it is overwritten, the log keeps in which order people answered.
        database.HasErased |= seat.Mode == ConfidentialityMode.Anonymous;
        return new Saved(response.Version, response.Submitted);
    }

    /// <summary>The seat with its answers in a ballot, held until the transaction ends: nobody reveals the ballot, and the participant's other tab waits.</summary>
    private async Task<Seat?> SeatOf(BoundariesContext context, RoundId round, byte[] tokenHash, Ballot ballot, CancellationToken cancellation)
    {
        await database.HoldSeat(context, round.Value, tokenHash, cancellation);
        return await context.Participants
            .Where(participant => participant.TokenHash == tokenHash && participant.RoundId == round.Value && !participant.Removed)
            .Select(participant => new Seat(
                participant.Id,
                participant.Round.FrameworkId,
                participant.Round.FrameworkVersion,
                participant.Round.Mode,
                participant.Round.Ballots.Where(row => row.Kind == ballot.Kind && row.About == ballot.About).Select(row => new AskedBallot(row.Id, row.Status)).SingleOrDefault(),
                participant.Responses.SingleOrDefault(response => response.Ballot.Kind == ballot.Kind && response.Ballot.About == ballot.About)))
            .SingleOrDefaultAsync(cancellation);
    }

    private static Task<SubmissionRow?> Earlier(BoundariesContext context, Guid participant, Guid ballot, Guid id, CancellationToken cancellation) =>
        context.Submissions.AsNoTracking()
            .SingleOrDefaultAsync(row => row.ParticipantId == participant && row.BallotId == ballot && row.Id == id, cancellation);

    private static ResponseRow Started(BoundariesContext context, Guid participant, Guid ballot, Framework framework)
    {
        var response = new ResponseRow { Id = Guid.NewGuid(), ParticipantId = participant, BallotId = ballot, Scores = Answers.None(framework).Codes.ToArray() };
        context.Add(response);
        return response;
    }

    private static async Task Load(BoundariesContext context, ResponseRow response, CancellationToken cancellation)
    {
        if (response.Version > 0)
        {
            await context.Entry(response).Collection(row => row.Notes).LoadAsync(cancellation);
            await context.Entry(response).Collection(row => row.Challenges).LoadAsync(cancellation);
        }
    }

    private sealed record AskedBallot(Guid Id, BallotStatus Status);

    private sealed record Seat(Guid ParticipantId, string FrameworkId, string FrameworkVersion, ConfidentialityMode Mode, AskedBallot? Ballot, ResponseRow? Response);
}
