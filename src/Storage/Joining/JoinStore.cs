using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>Lets people join a round and return to it.</summary>
public sealed class JoinStore
{
    private static readonly Problem UnknownLink = new(ProblemCodes.NotFound, "This link does not lead to a round");
    private static readonly Problem RoundClosed = new(
        ProblemCodes.RoundClosed,
        "This round is not open, so you cannot join it"
    );
    private static readonly Problem JoiningLocked = new(
        ProblemCodes.JoiningLocked,
        "Your facilitator has stopped new people from joining. Ask them to let you in"
    );
    private static readonly Problem NeedsSheetCode = new(
        ProblemCodes.NeedsSheetCode,
        "You need your own code to join this round. Ask your facilitator for one, and enter it on the page “Join a round”"
    );
    private static readonly Problem RoundFull = new(
        ProblemCodes.RoundFull,
        "No more people can join this round. Ask your facilitator to let you in"
    );

    private static readonly Problem FormUsed = new(
        ProblemCodes.FormUsed,
        "This form has already been used. Open the round’s link or enter its code again"
    );

    private static readonly Problem NoticeChanged = new(
        ProblemCodes.SetUpChanged,
        "Your facilitator has changed who sees what, or the list of agencies. Read this page again before you join"
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
    /// Joins the round that a join link belongs to. Joining a second time with the same secret changes nothing and
    /// returns the same result.
    /// </summary>
    /// <param name="joinToken">The secret of the join link.</param>
    /// <param name="returnToken">
    /// The secret of the participant's return link, from <see cref="CreateReturnToken"/>.
    /// </param>
    /// <param name="newcomer">The person's details.</param>
    /// <param name="seatCode">
    /// The one-use code of a paper sheet, which is used up by joining; empty if there is none.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The round and the secret; or <c>not-found</c>, <c>round-closed</c>, <c>joining-locked</c>, <c>round-full</c>,
    /// <c>set-up-changed</c>, <c>form-used</c> if the secret belongs to a participant of another round, or problems
    /// with the fields <c>agency</c>, <c>level</c>, <c>name</c>, <c>contact</c> or <c>code</c>.
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

    /// <summary>
    /// Opens a place with its return link. A link that a facilitator passed on works once: the first person to open it
    /// gets a new secret.
    /// </summary>
    /// <param name="round">The round.</param>
    /// <param name="returnToken">The secret of the return link.</param>
    /// <param name="next">
    /// The new secret of a place whose link was passed on, from <see cref="CreateReturnToken"/>. A repeated request
    /// with the same secret gets the same result.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The secret that opens the place from now on; or <c>not-found</c>.</returns>
    public Task<Result<string>> OpenLink(
        RoundId round,
        string? returnToken,
        string? next = null,
        CancellationToken cancellationToken = default
    ) => ExchangeToken(round, returnToken, next, row => row.HandedOver, cancellationToken);

    /// <summary>Replaces a participant's return link. The old link stops working on every device.</summary>
    /// <param name="round">The round.</param>
    /// <param name="returnToken">The secret of the current link.</param>
    /// <param name="next">
    /// The secret of the new link, from <see cref="CreateReturnToken"/>. A repeated request with the same secret gets
    /// the same result.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The secret that opens the place from now on; or <c>not-found</c>.</returns>
    public Task<Result<string>> RenewLink(
        RoundId round,
        string? returnToken,
        string? next,
        CancellationToken cancellationToken = default
    ) => ExchangeToken(round, returnToken, next, row => !row.Removed, cancellationToken);

    /// <summary>
    /// Stores the address that a participant's return link was sent to, so that their facilitator can have a new link
    /// sent there. In anonymous mode, nothing is stored.
    /// </summary>
    /// <returns>
    /// Whether the address is stored; or <c>not-found</c>, or <c>contact-too-long</c> with the field <c>contact</c>.
    /// </returns>
    public async Task<Result<bool>> SaveContact(
        RoundId round,
        string? returnToken,
        string address,
        CancellationToken cancellationToken = default
    )
    {
        if (!LinkSecret.IsWellFormed(returnToken))
        {
            return StorageProblems.NoParticipantForLink;
        }

        if (address.Length > Account.MaxEmailCharacters)
        {
            return new Problem(
                ProblemCodes.ContactTooLong,
                $"Your email address must be {Account.MaxEmailCharacters} characters or fewer",
                "contact"
            );
        }

        var tokenHash = LinkSecret.Hash(returnToken!);
        return await database.Write<bool>(
            async context =>
            {
                await database.LockParticipant(context, round.Value, tokenHash, cancellationToken);
                var found = await context
                    .Participants.Where(participant =>
                        participant.TokenHash == tokenHash && participant.RoundId == round.Value && !participant.Removed
                    )
                    .Select(participant => new
                    {
                        Row = participant,
                        participant.Round.Mode,
                        participant.Round.Status,
                    })
                    .SingleOrDefaultAsync(cancellationToken);
                if (found is null)
                {
                    return StorageProblems.NoParticipantForLink;
                }

                var kept = found.Mode != ConfidentialityMode.Anonymous && found.Status == RoundStatus.Open;
                if (kept)
                {
                    found.Row.Contact = StoredText.From(address);
                    await context.SaveChangesAsync(cancellationToken);
                }

                return kept;
            },
            cancellationToken
        );
    }

    private async Task<Result<string>> ExchangeToken(
        RoundId round,
        string? returnToken,
        string? next,
        Func<ParticipantRow, bool> changes,
        CancellationToken cancellationToken
    )
    {
        if (!LinkSecret.IsWellFormed(returnToken))
        {
            return StorageProblems.NoParticipantForLink;
        }

        var (was, own) = (LinkSecret.Hash(returnToken!), LinkSecret.IsWellFormed(next) ? next! : LinkSecret.Create());
        var opened = await database.WriteGiven<string>(
            async context =>
            {
                var isShuffled = await IsShuffled(context, round, cancellationToken);
                await (
                    isShuffled
                        ? database.LockRound(context, round.Value, cancellationToken)
                        : database.LockParticipant(context, round.Value, was, cancellationToken)
                );
                var taken = await context
                    .Participants.Where(participant => participant.TokenHash == LinkSecret.Hash(own))
                    .Select(participant => (Guid?)participant.RoundId)
                    .SingleOrDefaultAsync(cancellationToken);
                if (
                    await context.Participants.SingleOrDefaultAsync(
                        participant => participant.TokenHash == was && participant.RoundId == round.Value,
                        cancellationToken
                    )
                    is not { } row
                )
                {
                    // An earlier request did this and its response was lost. Only this browser has the new secret.
                    return taken == round.Value ? own : StorageProblems.NoParticipantForLink;
                }

                if (!changes(row) || taken is not null)
                {
                    return returnToken!;
                }

                row.HandedOver = false;
                row.TokenHash = LinkSecret.Hash(own);
                await context.SaveChangesAsync(cancellationToken);
                if (isShuffled)
                {
                    // Otherwise, the changed row would be the last one, which would reveal whose answers are in it.
                    var shuffled = await context.Rounds.SingleAsync(one => one.Id == round.Value, cancellationToken);
                    await RowOrderScrubber.Rewrite(context, shuffled, cancellationToken);
                }

                return own;
            },
            cancellationToken
        );
        database.HasErased |= opened.TryGetValue(out _);
        return opened;
    }

    /// <summary>
    /// Returns whether the rows of a round are in a random order and must be put in a new one after a change: in
    /// anonymous mode, after a reveal, in a database that stores a changed row last.
    /// </summary>
    private static async Task<bool> IsShuffled(
        BoundariesContext context,
        RoundId round,
        CancellationToken cancellationToken
    ) =>
        !context.Database.IsSqlite()
        && await context.Rounds.AnyAsync(
            row => row.Id == round.Value && row.Mode == ConfidentialityMode.Anonymous,
            cancellationToken
        )
        && await context.Ballots.AnyAsync(
            ballot => ballot.RoundId == round.Value && ballot.Status == BallotStatus.Revealed,
            cancellationToken
        );

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
        if (found.Row.Status != RoundStatus.Open)
        {
            return RoundClosed;
        }

        var tokenHash = LinkSecret.Hash(returnToken);
        var taken = await context
            .Participants.Where(participant => participant.TokenHash == tokenHash)
            .Select(participant => (Guid?)participant.RoundId)
            .SingleOrDefaultAsync(cancellationToken);
        if (taken is { } home)
        {
            return home == invitation.Id ? new JoinReceipt(new(invitation.Id), returnToken) : FormUsed;
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
            && await PaperStore.SpendCode(context, invitation.Id, seatCode, cancellationToken) is { } spent
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
