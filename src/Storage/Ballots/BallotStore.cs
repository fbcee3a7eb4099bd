using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Figures;
using BeyondBoundaries.Storage.Scrubbing;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Ballots;

/// <summary>
/// Lets the facilitator of a round open, reveal and cancel ballots, and record agreed scores and the challenges that
/// everyone in the room names together. Every method returns <c>not-found</c> for a round that the account's user does
/// not facilitate.
/// </summary>
public sealed class BallotStore
{
    private readonly Database database;
    private readonly RoundEditor editor;

    internal BallotStore(Database database, RoundChangeFeed changes)
    {
        this.database = database;
        editor = new(database, changes);
    }

    /// <summary>
    /// Opens ballots. Does nothing for a ballot that is already open or revealed, because each item has only one first
    /// vote and one second vote.
    /// </summary>
    /// <returns>
    /// The round; or <c>round-not-open</c>; or <c>not-revealed</c> if one of these ballots is for a second vote or for
    /// priorities, and the ballot on the enablers is not revealed.
    /// </returns>
    /// <exception cref="ArgumentException">A ballot does not fit the framework.</exception>
    public Task<Result<RoundId>> OpenBallots(
        AccountId account,
        RoundId id,
        IReadOnlyList<Ballot> ballots,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    )
    {
        return editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                if (round.Status != RoundStatus.Open)
                {
                    return StorageProblems.RoundNotOpen;
                }

                if (ballots.FirstOrDefault(ballot => !ballot.Fits(database.GetFramework(round))) is { } stray)
                {
                    throw new ArgumentException(
                        $"The ballot {stray.Kind} “{stray.About}” does not fit the round's framework.",
                        nameof(ballots)
                    );
                }

                var rows = await context.Ballots.Where(row => row.RoundId == id.Value).ToListAsync(cancellationToken);
                if (
                    ballots.Any(ballot => ballot.Kind is BallotKind.SecondVote or BallotKind.Priorities)
                    && !rows.Any(row => row.Kind == BallotKind.Enablers && row.Status == BallotStatus.Revealed)
                )
                {
                    return new Problem(
                        ProblemCodes.NotRevealed,
                        "Reveal the scores for the enablers before you start a second vote or ask about priorities"
                    );
                }

                var order = 0;
                foreach (
                    var ballot in ballots
                        .Distinct()
                        .Where(ballot => !rows.Any(row => row.Kind == ballot.Kind && row.About == ballot.About))
                )
                {
                    await edit.Audit(AuditAct.AskedBallot, Describe(ballot));
                    var at = now.ToUniversalTime();
                    context.Add(
                        new BallotRow
                        {
                            Id = Guid.CreateVersion7(at.AddMilliseconds(rows.Count + order++)),
                            RoundId = id.Value,
                            Kind = ballot.Kind,
                            About = ballot.About,
                            OpenedAt = at,
                        }
                    );
                }

                return id;
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Reveals a ballot permanently, to everyone at once, and stores its figures. After that, no one can answer it or
    /// change an answer. Revealing it a second time does nothing.
    /// </summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="ballot">The ballot.</param>
    /// <param name="now">The current time.</param>
    /// <param name="countComplete">
    /// Whether complete responses that have not been submitted count too. If they do, the participants who gave them
    /// are told.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The round; or <c>not-found</c> if the ballot was never opened; or <c>nothing-submitted</c> if no response would
    /// count.
    /// </returns>
    public Task<Result<RoundId>> Reveal(
        AccountId account,
        RoundId id,
        Ballot ballot,
        DateTimeOffset now,
        bool countComplete = false,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                if (
                    await context.Ballots.SingleOrDefaultAsync(
                        row => row.RoundId == id.Value && row.Kind == ballot.Kind && row.About == ballot.About,
                        cancellationToken
                    )
                    is not { } row
                )
                {
                    return StorageProblems.NoBallot;
                }

                if (row.Status == BallotStatus.Open)
                {
                    var framework = database.GetFramework(round);
                    var counted = countComplete
                        ? await CompleteResponses.Submit(context, row, framework, cancellationToken)
                        : 0;
                    if (
                        counted == 0
                        && !await context.Responses.AnyAsync(
                            response => response.BallotId == row.Id && response.Submitted,
                            cancellationToken
                        )
                    )
                    {
                        return StorageProblems.NothingSubmitted;
                    }

                    await context.SaveChangesAsync(cancellationToken);
                    (row.Status, row.RevealedAt) = (BallotStatus.Revealed, now.ToUniversalTime());
                    await edit.Audit(
                        AuditAct.RevealedBallot,
                        string.Join(' ', Describe(ballot), CompleteResponses.Describe(counted)).TrimEnd()
                    );
                    await FigureRecorder.Record(context, round, row, framework, cancellationToken);
                    await context.SaveChangesAsync(cancellationToken);
                    edit.IsShuffled = await RowOrderScrubber.Rewrite(context, round, cancellationToken);
                }

                return id;
            },
            cancellationToken
        );

    /// <summary>
    /// Closes a ballot that was opened by mistake, without revealing it, as long as it has no answers. The ballot can
    /// then be opened again.
    /// </summary>
    /// <returns>
    /// The round; or <c>not-found</c> if there is no such ballot, or if it is the ballot on the enablers; or
    /// <c>ballot-revealed</c>; or <c>ballot-answered</c>.
    /// </returns>
    public Task<Result<RoundId>> Cancel(
        AccountId account,
        RoundId id,
        Ballot ballot,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, _) = edit;
                if (
                    ballot.Kind == BallotKind.Enablers
                    || await context.Ballots.SingleOrDefaultAsync(
                        row => row.RoundId == id.Value && row.Kind == ballot.Kind && row.About == ballot.About,
                        cancellationToken
                    )
                        is not { } row
                )
                {
                    return StorageProblems.NoBallot;
                }

                if (row.Status != BallotStatus.Open)
                {
                    return StorageProblems.CancelledTooLate;
                }

                if (await context.Responses.AnyAsync(response => response.BallotId == row.Id, cancellationToken))
                {
                    return StorageProblems.BallotAnswered;
                }

                // The row of a submission remains even after the answers are withdrawn.
                await context
                    .Submissions.Where(submission => submission.BallotId == row.Id)
                    .ExecuteDeleteAsync(cancellationToken);
                context.Remove(row);
                await edit.Audit(AuditAct.CancelledBallot, Describe(ballot));
                return id;
            },
            cancellationToken
        );

    /// <summary>Records or removes the agreed score for an item.</summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="item">The enabler or indicator.</param>
    /// <param name="agreed">The agreed score; null removes it.</param>
    /// <param name="version">
    /// The <see cref="StoredAgreedScore.Version"/> when the form was opened; 0 if there was no agreed score.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The round; or <c>changed-elsewhere</c> if the score changed in the meantime.</returns>
    public Task<Result<RoundId>> RecordAgreedScore(
        AccountId account,
        RoundId id,
        Item item,
        AgreedScore? agreed,
        int version,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<RoundId>(
            account,
            id,
            edit => AgreedScoreRecorder.Record(edit, item, agreed, version, cancellationToken),
            cancellationToken
        );

    /// <summary>
    /// Records the challenges that everyone in the room names together, replacing those recorded before.
    /// </summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="marks">The challenges that the room names.</param>
    /// <param name="was">The challenges on record when the form was opened; null skips the check for conflicts.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The round; or <c>changed-elsewhere</c> if the challenges changed in the meantime.</returns>
    public Task<Result<RoundId>> RecordRoomChallenges(
        AccountId account,
        RoundId id,
        IReadOnlyList<NamedChallenge> marks,
        IReadOnlyList<NamedChallenge>? was = null,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<RoundId>(
            account,
            id,
            edit => RoomChallengeRecorder.Record(edit, marks, was, cancellationToken),
            cancellationToken
        );

    /// <summary>Describes a ballot for the audit trail.</summary>
    private static string Describe(Ballot ballot) =>
        ballot.Kind switch
        {
            BallotKind.SecondVote => $"the second vote on {ballot.About}",
            BallotKind.Indicators => $"the indicators of {ballot.About}",
            BallotKind.Challenges => "the challenges",
            BallotKind.Priorities => "the priorities",
            _ => "the enablers",
        };
}
