using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>Lets people join a round.</summary>
public sealed class JoinStore
{
    private static readonly Problem UnknownLink = new(
        ProblemCodes.NotFound,
        "This link does not lead to a round. Ask your facilitator for the correct link"
    );
    private static readonly Problem RoundClosed = new(
        ProblemCodes.RoundClosed,
        "This round is not open, so you cannot join it"
    );
    private static readonly Problem JoiningLocked = new(
        ProblemCodes.JoiningLocked,
        "New people can no longer join this round. Ask your facilitator to let you in"
    );
    private static readonly Problem NeedsSheetCode = new(
        ProblemCodes.NeedsSheetCode,
        "You need your own code to join this round. Ask your facilitator for a code, and enter it on the “Join "
            + "a round” page"
    );
    private static readonly Problem RoundFull = new(
        ProblemCodes.RoundFull,
        "No more people can join this round. Ask your facilitator to let you in"
    );

    private static readonly Problem FormUsed = new(
        ProblemCodes.FormUsed,
        "This form has already been used to join another round. Open this round’s link or enter its code again"
    );

    private static readonly Problem NoticeChanged = new(
        ProblemCodes.SetUpChanged,
        "Your facilitator has changed who sees what, how long answers are kept, or the list of agencies. Read "
            + "this page again before you join"
    );

    private readonly Database database;
    private readonly RoundChangeFeed changes;

    internal JoinStore(Database database, RoundChangeFeed changes)
    {
        this.database = database;
        this.changes = changes;
    }

    /// <summary>Creates a secret for the return link of a person who is about to join.</summary>
    public static string CreateReturnToken() => LinkSecret.Create();

    /// <summary>
    /// Joins the round that a join link belongs to. Joining again with the secret of the same return link changes
    /// nothing and returns the same result, even if the round has been closed since.
    /// </summary>
    /// <param name="joinToken">The secret of the join link.</param>
    /// <param name="returnToken">
    /// The secret of the participant's return link, from <see cref="CreateReturnToken"/>.
    /// </param>
    /// <param name="newcomer">The person's details.</param>
    /// <param name="seatCode">The one-use code on a paper sheet, which joining uses up; empty if there is none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The round and the secret of the return link; or <c>not-found</c>, <c>round-closed</c>, <c>joining-locked</c>,
    /// <c>needs-sheet-code</c>, <c>round-full</c>, <c>set-up-changed</c>, <c>form-used</c> if the secret of the return
    /// link belongs to a participant in another round, or problems with the fields <c>agency</c>, <c>level</c>,
    /// <c>name</c>, <c>contact</c> or <c>code</c>.
    /// </returns>
    public async Task<Result<JoinReceipt>> Join(
        string? joinToken,
        string? returnToken,
        JoinRequest newcomer,
        string seatCode = "",
        CancellationToken cancellationToken = default
    )
    {
        if (!LinkSecret.IsWellFormed(joinToken) || !LinkSecret.IsWellFormed(returnToken))
        {
            return UnknownLink;
        }

        var joined = await database.WriteGiven(
            context => Admit(context, joinToken!, returnToken!, newcomer, seatCode, cancellationToken),
            cancellationToken
        );
        if (joined.TryGetValue(out var seat))
        {
            changes.Notify(seat.Round.Value, RoundChanges.Answers);
        }

        return joined;
    }

    private async Task<Result<JoinReceipt>> Admit(
        BoundariesContext context,
        string joinToken,
        string returnToken,
        JoinRequest newcomer,
        string seatCode,
        CancellationToken cancellationToken
    )
    {
        var invitation = await context
            .Rounds.AsNoTracking()
            .Where(round => round.JoinToken == joinToken)
            .Select(round => new
            {
                round.Id,
                round.Mode,
                round.MostPeople,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (invitation is null)
        {
            return UnknownLink;
        }

        // If new participants must be counted, or their names or codes compared, they have to join one at a time.
        await (
            invitation.MostPeople is null && invitation.Mode != ConfidentialityMode.Open && seatCode.Length == 0
                ? database.LockRoundShared(context, invitation.Id, cancellationToken)
                : database.LockRound(context, invitation.Id, cancellationToken)
        );
        var found = await context
            .Rounds.Where(round => round.Id == invitation.Id)
            .Select(round => new
            {
                Row = round,
                Agencies = round.Agencies.OrderBy(agency => agency.Ordinal).Select(agency => agency.Name).ToList(),
            })
            .SingleAsync(cancellationToken);
        var tokenHash = LinkSecret.Hash(returnToken);
        var taken = await context
            .Participants.Where(participant => participant.TokenHash == tokenHash)
            .Select(participant => (Guid?)participant.RoundId)
            .SingleOrDefaultAsync(cancellationToken);
        if (taken is { } home)
        {
            return home == invitation.Id ? new JoinReceipt(new(invitation.Id), returnToken) : FormUsed;
        }

        if (found.Row.Status != RoundStatus.Open)
        {
            return RoundClosed;
        }

        if (
            newcomer.NoticeFingerprint is { } promise
            && promise
                != RoundInvitation.ComputeNoticeFingerprint(
                    new(found.Row.Mode, found.Row.MinimumGroup),
                    found.Row.DeleteOn,
                    found.Agencies
                )
        )
        {
            return NoticeChanged;
        }

        if (found.Row.JoiningLocked)
        {
            return JoiningLocked;
        }

        if (found.Row.SheetCodesOnly && seatCode.Length == 0)
        {
            return NeedsSheetCode;
        }

        if (
            found.Row.MostPeople is { } most
            && await context.Participants.CountAsync(
                participant => participant.RoundId == invitation.Id && !participant.Removed,
                cancellationToken
            ) >= most
        )
        {
            return RoundFull;
        }

        if (
            seatCode.Length > 0
            && await SheetCodes.Spend(context, invitation.Id, seatCode, cancellationToken) is { } spent
        )
        {
            return spent;
        }

        var made = await ParticipantFactory.Add(
            context,
            found.Row,
            found.Agencies.Count,
            newcomer,
            tokenHash,
            cancellationToken
        );
        if (!made.TryGetValue(out var seat))
        {
            return Result<JoinReceipt>.Failure(made.Problems);
        }

        seat.PreviousId = await ParticipantMatcher.FindId(
            context,
            found.Row,
            newcomer.PreviousReturnToken,
            cancellationToken
        );

        await context.SaveChangesAsync(cancellationToken);
        database.HasErased |= found.Row.Mode == ConfidentialityMode.Anonymous;
        return new JoinReceipt(new(invitation.Id), returnToken);
    }
}
