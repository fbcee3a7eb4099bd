using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Scrubbing;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>Lets participants return to a round with their return links, and replaces the links.</summary>
public sealed class ReturnLinkStore
{
    private readonly Database database;

    internal ReturnLinkStore(Database database) => this.database = database;

    /// <summary>
    /// Opens a place with its return link. A link that a facilitator passed on works once: the first person to open it
    /// gets a new secret.
    /// </summary>
    /// <param name="round">The round.</param>
    /// <param name="returnToken">The secret of the return link.</param>
    /// <param name="next">
    /// The new secret, from <see cref="JoinStore.CreateReturnToken"/>, for a place whose link was passed on; null to
    /// create one. A repeated request with the same new secret gets the same result.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The secret that opens the place from now on; or <c>not-found</c>.</returns>
    public Task<Result<string>> OpenLink(
        RoundId round,
        string? returnToken,
        string? next = null,
        CancellationToken cancellationToken = default
    ) => ExchangeToken(round, returnToken, next, row => row.HandedOver, cancellationToken);

    /// <summary>
    /// Replaces the return link of a participant who has not been removed. The old link stops working on every device.
    /// </summary>
    /// <param name="round">The round.</param>
    /// <param name="returnToken">The secret of the current link.</param>
    /// <param name="next">
    /// The secret of the new link, from <see cref="JoinStore.CreateReturnToken"/>; null to create one. A repeated
    /// request with the same new secret gets the same result.
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
    /// Stores the email address that a participant's return link was sent to, so that the facilitator can have a new
    /// link sent there. Nothing is stored in anonymous mode, or if the round is not open.
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
                    // If the new secret is already stored, an earlier request stored it, but its response was lost.
                    // Only this browser has the new secret, so it is safe to return it.
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
                    // Without a new order, the changed row would come last, and its position would reveal whose row
                    // it is.
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
    /// Returns whether the rows of a round are in a random order, and so must be put into a new random order after a
    /// change. This is the case in anonymous mode after a reveal, if the database stores a changed row last.
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
}
