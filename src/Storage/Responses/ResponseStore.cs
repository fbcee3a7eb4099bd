using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>Saves a participant's answers as they are given, until the ballot is revealed.</summary>
/// <remarks>
/// Every method returns <c>not-found</c> if the secret does not belong to a participant of the round, if that
/// participant has been removed, or if the round has no such ballot. Every method returns <c>ballot-revealed</c> if the
/// ballot is revealed, unless a submission that was saved earlier is sent again.
/// </remarks>
public sealed class ResponseStore
{
    private readonly Database database;
    private readonly RoundChangeFeed changes;

    internal ResponseStore(Database database, RoundChangeFeed changes)
    {
        this.database = database;
        this.changes = changes;
    }

    /// <summary>Saves all the changes, or none.</summary>
    /// <returns>
    /// The receipt; or <c>note-too-long</c>; or <c>changed-elsewhere</c>; or <c>nothing-answered</c> if an empty
    /// response was submitted; or <c>submission-differs</c> if different content was submitted with the same id, or the
    /// answers submitted with that id have been withdrawn. The first two problems name the field: <c>score:ID</c>,
    /// <c>working:ID</c>, <c>evidence:ID</c>, <c>reflection:THEME</c>, <c>spectrum</c>, <c>challenges</c>,
    /// <c>challenge-note:ID</c> or <c>priorities</c>. If the answers are not those that the participant checked,
    /// <c>changed-elsewhere</c> names no field.
    /// </returns>
    /// <exception cref="ArgumentException">The change contains something that this ballot does not ask for.</exception>
    public async Task<Result<SaveReceipt>> Save(
        RoundId round,
        string? returnToken,
        Ballot ballot,
        ResponseChange change,
        CancellationToken cancellationToken = default
    )
    {
        if (!LinkSecret.IsWellFormed(returnToken))
        {
            return StorageProblems.NoParticipantForLink;
        }

        var problems = ResponseChangeRules.FindProblems(change).ToList();
        if (problems.Count > 0)
        {
            return Result<SaveReceipt>.Failure(problems);
        }

        if (await database.FindFramework(round, cancellationToken) is not { } framework)
        {
            return StorageProblems.NoParticipantForLink;
        }

        // As much as possible is done here, before the write, because on SQLite only one write can run at a time and
        // everyone else waits for it.
        ResponseChangeRules.EnsureFits(change, ballot, framework);
        var bodyHash = change.Submission is null ? null : ResponseChangeRules.Hash(change);
        var tokenHash = LinkSecret.Hash(returnToken!);
        var saved = await database.Write(
            context => SaveToBallot(context, round, tokenHash, ballot, change, bodyHash, framework, cancellationToken),
            cancellationToken
        );
        Notify(saved, round);
        return saved;
    }

    /// <summary>Withdraws all of a participant's answers to a ballot, whether submitted or not.</summary>
    public async Task<Result<SaveReceipt>> Withdraw(
        RoundId round,
        string? returnToken,
        Ballot ballot,
        CancellationToken cancellationToken = default
    )
    {
        if (!LinkSecret.IsWellFormed(returnToken))
        {
            return StorageProblems.NoParticipantForLink;
        }

        var tokenHash = LinkSecret.Hash(returnToken!);
        var withdrawn = await database.Write<SaveReceipt>(
            async context =>
            {
                var seat = await FindParticipant(context, round, tokenHash, ballot, null, cancellationToken);
                if (seat is not { Ballot: var (id, status) })
                {
                    return StorageProblems.NoParticipantForLink;
                }

                if (status != BallotStatus.Open)
                {
                    return StorageProblems.BallotRevealed;
                }

                if (seat.Response is { } response)
                {
                    // The database also deletes the notes and challenges of the response.
                    await context.Responses.Where(row => row.Id == response.Id).ExecuteDeleteAsync(cancellationToken);

                    // The ids of the submissions are kept, so that a repeated request that arrives late does not submit
                    // the answers again. The hashes of their content are removed.
                    await context
                        .Submissions.Where(row => row.ParticipantId == seat.ParticipantId && row.BallotId == id)
                        .ExecuteUpdateAsync(
                            row => row.SetProperty(one => one.BodyHash, Array.Empty<byte>()),
                            cancellationToken
                        );
                }

                return new SaveReceipt(0, false);
            },
            cancellationToken
        );
        Notify(withdrawn, round);
        return withdrawn;
    }

    private void Notify(Result<SaveReceipt> result, RoundId round)
    {
        if (result.TryGetValue(out _))
        {
            changes.Notify(round.Value, RoundChanges.Answers);
        }
    }

    private async Task<Result<SaveReceipt>> SaveToBallot(
        BoundariesContext context,
        RoundId round,
        byte[] tokenHash,
        Ballot ballot,
        ResponseChange change,
        byte[]? bodyHash,
        Framework framework,
        CancellationToken cancellationToken
    )
    {
        var seat = await FindParticipant(context, round, tokenHash, ballot, change.Submission?.Id, cancellationToken);
        if (seat is not { Ballot: var (asked, status) })
        {
            return StorageProblems.NoParticipantForLink;
        }

        if (seat.EarlierHash is { } earlier)
        {
            // This submission was acknowledged before, although the acknowledgement may have been lost. It is
            // acknowledged again, even if the ballot has been revealed since.
            return earlier.AsSpan().SequenceEqual(bodyHash)
                    ? new SaveReceipt(seat.Response?.Version ?? 0, seat.Response?.Submitted ?? false)
                : earlier.Length == 0 ? StorageProblems.SubmissionWithdrawn
                : StorageProblems.SubmissionDiffers;
        }

        if (status != BallotStatus.Open)
        {
            return StorageProblems.BallotRevealed;
        }

        var response = seat.Response ?? CreateResponse(seat.ParticipantId, asked, framework);
        var edit = new ResponseEdit();
        var problems = ResponseUpdater.Apply(edit, response, framework, ballot, change).ToList();
        if (problems.Count > 0)
        {
            return Result<SaveReceipt>.Failure(problems);
        }

        response.Version++;
        var items = ballot.GetItems(framework);
        SubmissionRow? submitted = null;
        if (change.Submission is { } submission)
        {
            if (IsEmpty(response, ballot, framework))
            {
                return ballot.Kind == BallotKind.Priorities
                    ? StorageProblems.NothingChosen
                    : StorageProblems.NothingScored(ballot.Kind);
            }

            response.Submitted = true;
            submitted = new()
            {
                ParticipantId = seat.ParticipantId,
                BallotId = asked,
                Id = submission.Id,
                BodyHash = bodyHash!,
            };
        }

        // If the participant has removed every answer, the response is no longer submitted.
        response.Submitted &= !IsEmpty(response, ballot, framework);
        await ResponseWriter.Save(context, response, edit, submitted, cancellationToken);
        // In anonymous mode, the database's log must be overwritten, because it shows the order of people's answers.
        database.HasErased |= seat.Mode == ConfidentialityMode.Anonymous;
        return new SaveReceipt(response.Version, response.Submitted)
        {
            Complete =
                AnswerSet.FromCodes(framework, response.Scores).CountAnswered(items) == items.Count && items.Count > 0,
        };
    }

    /// <summary>
    /// Finds the participant and their answers to a ballot, and locks them until the transaction ends. Until then, the
    /// ballot cannot be revealed, and saves from the participant's other tabs wait.
    /// </summary>
    private async Task<ParticipantState?> FindParticipant(
        BoundariesContext context,
        RoundId round,
        byte[] tokenHash,
        Ballot ballot,
        Guid? submission,
        CancellationToken cancellationToken
    )
    {
        await database.LockParticipant(context, round.Value, tokenHash, cancellationToken);
        return await ResponseWriter.Find(context, round, tokenHash, ballot, submission, cancellationToken);
    }

    /// <summary>
    /// Returns whether nothing has been answered; false for the ballot on challenges, which a participant can answer
    /// without naming any.
    /// </summary>
    private static bool IsEmpty(ResponseRow response, Ballot ballot, Framework framework) =>
        ballot.Kind switch
        {
            BallotKind.Challenges => false,
            BallotKind.Priorities => response.Priorities is null,
            _ => AnswerSet.FromCodes(framework, response.Scores).CountAnswered(ballot.GetItems(framework)) == 0,
        };

    private static ResponseRow CreateResponse(Guid participant, Guid ballot, Framework framework) =>
        new()
        {
            Id = Guid.NewGuid(),
            ParticipantId = participant,
            BallotId = ballot,
            Scores = AnswerSet.Empty(framework).Codes.ToArray(),
        };
}
