using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>Joining a round.</summary>
public sealed class ParticipantStore
{
    private static readonly Problem NoLink = new(ProblemCodes.NotFound, "This link does not lead to a round");
    private static readonly Problem Closed = new(ProblemCodes.RoundClosed, "This round is not open, so nobody can join it");
    private static readonly Problem LockedDoor = new(ProblemCodes.JoiningLocked, "Your facilitator has stopped new people from joining. Ask them to let you in");
    private static readonly Problem NeedsSheetCode = new(ProblemCodes.NeedsSheetCode, "You need a code of your own to join this round. Ask your facilitator for one, and enter it on the page “Join a round”");
    private static readonly Problem Full = new(ProblemCodes.RoundFull, "As many people have joined as your facilitator expected. Ask them to let you in");

    private static readonly Problem FormUsed = new(ProblemCodes.FormUsed, "This form has been used already. Open the link or "
        + "enter the code of the round again");

    private static readonly Problem Changed = new(ProblemCodes.SetUpChanged, "Your facilitator has changed who sees what, or the agencies. Read it again before you join");

    private readonly Database database;
    private readonly RoundChanges changes;

    internal ParticipantStore(Database database, RoundChanges changes)
    {
        this.database = database;
        this.changes = changes;
    }

    /// <summary>A secret for a seat that is about to be taken.</summary>
    public static string NewReturnToken() => Token.New();

    /// <summary>Takes a seat in the round that a link invites to. Taking the same seat again changes nothing and answers the same.</summary>
    /// <param name="joinToken">The secret of the link.</param>
    /// <param name="returnToken">The secret that the seat will have, from <see cref="NewReturnToken"/>.</param>
    /// <param name="newcomer">Who it is.</param>
    /// <param name="seatCode">The one-use code of a printed sheet, which is spent by joining; empty without one.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>
    /// The seat; or <c>not-found</c>, <c>round-closed</c>, <c>joining-locked</c>, <c>round-full</c>,
    /// <c>set-up-changed</c>, <c>form-used</c> when the secret opens a seat of another round, or what is wrong with the
    /// fields <c>agency</c>, <c>level</c>, <c>name</c>, <c>contact</c> or <c>code</c>.
    /// </returns>
    public async Task<Result<Joined>> Join(string? joinToken, string? returnToken, Newcomer newcomer, string seatCode = "", CancellationToken cancellation = default)
    {
        if (!Token.IsOne(joinToken) || !Token.IsOne(returnToken))
        {
            return NoLink;
        }

        var joined = await database.WriteGiven(
            context => TakeIn(context, joinToken!, returnToken!, newcomer, seatCode, cancellation),
            cancellation);
        if (joined.Is(out var seat))
        {
            changes.Tell(seat.Round.Value);
        }

        return joined;
    }

    /// <summary>Opens a place by its link. A link that a facilitator handed over works once: the first person to open it gets another secret.</summary>
    /// <param name="round">The round.</param>
    /// <param name="returnToken">The secret of the link.</param>
    /// <param name="next">The secret that a handed-over place will have, from <see cref="NewReturnToken"/>. Sent again with it, the answer is the same.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The secret that opens the place from now on; or <c>not-found</c>.</returns>
    public Task<Result<string>> Open(RoundId round, string? returnToken, string? next = null, CancellationToken cancellation = default) =>
        Exchange(round, returnToken, next, row => row.HandedOver, cancellation);

    /// <summary>Makes a participant's link new: the old one opens nothing any more, on no device.</summary>
    /// <param name="round">The round.</param>
    /// <param name="returnToken">The secret of the link until now.</param>
    /// <param name="next">The secret of the new one, from <see cref="NewReturnToken"/>. Sent again with it, the answer is the same.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The secret that opens the place from now on; or <c>not-found</c>.</returns>
    public Task<Result<string>> Renew(RoundId round, string? returnToken, string? next, CancellationToken cancellation = default) =>
        Exchange(round, returnToken, next, row => !row.Removed, cancellation);

    /// <summary>Keeps the address that a participant's own link was sent to, so that their facilitator can have a new one sent there. In mode anonymous nothing is kept.</summary>
    /// <returns>Whether it is kept; or <c>not-found</c>, or <c>contact-too-long</c> with the field <c>contact</c>.</returns>
    public async Task<Result<bool>> KeepAddress(RoundId round, string? returnToken, string address, CancellationToken cancellation = default)
    {
        if (!Token.IsOne(returnToken))
        {
            return Problems.NoParticipant;
        }

        if (address.Length > Account.MostEmailCharacters)
        {
            return new Problem(ProblemCodes.ContactTooLong, $"Your email address must be {Account.MostEmailCharacters} characters or fewer", "contact");
        }

        var tokenHash = Token.Hash(returnToken!);
        return await database.Write<bool>(
            async context =>
            {
                await database.HoldSeat(context, round.Value, tokenHash, cancellation);
                var found = await context.Participants
                    .Where(participant => participant.TokenHash == tokenHash && participant.RoundId == round.Value && !participant.Removed)
                    .Select(participant => new { Row = participant, participant.Round.Mode, participant.Round.Status })
                    .SingleOrDefaultAsync(cancellation);
                if (found is null)
                {
                    return Problems.NoParticipant;
                }

                var kept = found.Mode != ConfidentialityMode.Anonymous && found.Status == RoundStatus.Open;
                if (kept)
                {
                    found.Row.Contact = StoredText.Of(address);
                    await context.SaveChangesAsync(cancellation);
                }

                return kept;
            },
            cancellation);
    }

    private async Task<Result<string>> Exchange(RoundId round, string? returnToken, string? next, Func<ParticipantRow, bool> changes, CancellationToken cancellation)
    {
        if (!Token.IsOne(returnToken))
        {
            return Problems.NoParticipant;
        }

        var (was, own) = (Token.Hash(returnToken!), Token.IsOne(next) ? next! : Token.New());
        var opened = await database.WriteGiven<string>(
            async context =>
            {
                var isShuffled = await IsShuffled(context, round, cancellation);
                await (isShuffled
                    ? database.HoldRoundAlone(context, round.Value, cancellation)
                    : database.HoldSeat(context, round.Value, was, cancellation));
                var taken = await context.Participants.Where(participant => participant.TokenHash == Token.Hash(own))
                    .Select(participant => (Guid?)participant.RoundId)
                    .SingleOrDefaultAsync(cancellation);
                if (await context.Participants.SingleOrDefaultAsync(participant => participant.TokenHash == was && participant.RoundId == round.Value, cancellation) is not { } row)
                {
                    // Done before, and the answer was lost on its way: only this browser has the new secret.
                    return taken == round.Value ? own : Problems.NoParticipant;
                }

                if (!changes(row) || taken is not null)
                {
                    return returnToken!;
                }

                row.HandedOver = false;
                row.TokenHash = Token.Hash(own);
                await context.SaveChangesAsync(cancellation);
                if (isShuffled)
                {
                    // The changed row would come last from now on, and tell whose answers they are.
                    var shuffled = await context.Rounds.SingleAsync(one => one.Id == round.Value, cancellation);
                    await ShuffledRows.Rewrite(context, shuffled, cancellation);
                }

                return own;
            },
            cancellation);
        database.HasErased |= opened.Is(out _);
        return opened;
    }

    /// <summary>
    /// Whether a round’s rows were written in random order, in a database that puts a changed row last.
    /// </summary>
    private static async Task<bool> IsShuffled(
        BoundariesContext context, RoundId round, CancellationToken cancellation) =>
        !context.Database.IsSqlite()
        && await context.Rounds.AnyAsync(
            row => row.Id == round.Value && row.Mode == ConfidentialityMode.Anonymous, cancellation)
        && await context.Ballots.AnyAsync(
            ballot => ballot.RoundId == round.Value && ballot.Status == BallotStatus.Revealed, cancellation);

    private async Task<Result<Joined>> TakeIn(BoundariesContext context, string joinToken, string returnToken, Newcomer newcomer, string seatCode, CancellationToken cancellation)
    {
        var invitation = await context.Rounds.AsNoTracking()
            .Where(round => round.JoinToken == joinToken)
            .Select(round => new { round.Id, round.Mode, round.MostPeople })
            .SingleOrDefaultAsync(cancellation);
        if (invitation is null)
        {
            return NoLink;
        }

        // Where newcomers must be counted, or their names or codes compared, they come in one by one.
        await (invitation.MostPeople is null && invitation.Mode != ConfidentialityMode.Open && seatCode.Length == 0
            ? database.HoldRound(context, invitation.Id, cancellation)
            : database.HoldRoundAlone(context, invitation.Id, cancellation));
        var found = await context.Rounds
            .Where(round => round.Id == invitation.Id)
            .Select(round => new { Row = round, Agencies = round.Agencies.OrderBy(agency => agency.Ordinal).Select(agency => agency.Name).ToList() })
            .SingleAsync(cancellation);
        if (found.Row.Status != RoundStatus.Open)
        {
            return Closed;
        }

        var tokenHash = Token.Hash(returnToken);
        var taken = await context.Participants.Where(participant => participant.TokenHash == tokenHash)
            .Select(participant => (Guid?)participant.RoundId)
            .SingleOrDefaultAsync(cancellation);
        if (taken is { } home)
        {
            return home == invitation.Id ? new Joined(new(invitation.Id), returnToken) : FormUsed;
        }

        if (newcomer.Promise is { } promise && promise != RoundInvitation.PromiseOf(new(found.Row.Mode, found.Row.MinimumGroup), found.Row.DeleteOn, found.Agencies))
        {
            return Changed;
        }

        if (found.Row.JoiningLocked)
        {
            return LockedDoor;
        }

        if (found.Row.SheetCodesOnly && seatCode.Length == 0)
        {
            return NeedsSheetCode;
        }

        if (found.Row.MostPeople is { } most && await context.Participants.CountAsync(participant => participant.RoundId == invitation.Id && !participant.Removed, cancellation) >= most)
        {
            return Full;
        }

        if (seatCode.Length > 0 && await PaperStore.SpendCode(context, invitation.Id, seatCode, cancellation) is { } spent)
        {
            return spent;
        }

        var made = await Seats.Take(context, found.Row, found.Agencies.Count, newcomer, tokenHash, cancellation);
        if (!made.Is(out var seat))
        {
            return Result<Joined>.Failed(made.Problems);
        }

        seat.PreviousId = await SamePerson.Of(context, found.Row, newcomer.PreviousReturnToken, cancellation);

        await context.SaveChangesAsync(cancellation);
        database.HasErased |= found.Row.Mode == ConfidentialityMode.Anonymous;
        return new Joined(new(invitation.Id), returnToken);
    }
}
