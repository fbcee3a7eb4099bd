using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Secrets;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>Reads rounds for people who are about to join.</summary>
public sealed class JoinQueries
{
    private readonly Database database;

    internal JoinQueries(Database database) => this.database = database;

    /// <summary>Finds the round that a join link belongs to; null if there is none.</summary>
    public async Task<RoundInvitation?> FindInvitation(string? joinToken, CancellationToken cancellationToken = default)
    {
        if (!LinkSecret.IsWellFormed(joinToken))
        {
            return null;
        }

        await using var context = database.Open();
        var found = await context
            .Rounds.Where(round => round.JoinToken == joinToken)
            .Select(round => new
            {
                Row = round,
                PartnershipName = round.Partnership.Name,
                Agencies = round.Agencies.OrderBy(agency => agency.Ordinal).Select(agency => agency.Name).ToList(),
                IsRevealed = round.Ballots.Any(ballot =>
                    ballot.Kind == BallotKind.Enablers && ballot.Status == BallotStatus.Revealed
                ),
            })
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var round = found.Row;
        var before = round.PreviousId is null
            ? null
            : await ParticipantMatcher
                .SelectPreviousRound(context, round)
                .Select(row => new { row.Id, row.Name })
                .SingleOrDefaultAsync(cancellationToken);
        return new(
            new(round.Id),
            found.PartnershipName,
            round.Name,
            database.GetFramework(round),
            found.Agencies,
            RoundSetup.LevelsOfWork,
            new(round.Mode, round.MinimumGroup),
            round.Status,
            round.JoiningLocked
        )
        {
            DeleteOn = round.DeleteOn,
            IsForFriends = round.FriendsOfId is not null,
            ClosesOn = round.ClosesOn,
            Previous = before is null ? null : new RoundId(before.Id),
            PreviousName = before?.Name ?? "",
            SheetCodesOnly = round.SheetCodesOnly,
            IsRevealed = found.IsRevealed,
        };
    }

    /// <summary>
    /// Finds the open round that a short code belongs to, either as the round's own code or as an unused one-use code;
    /// null if there is none.
    /// </summary>
    /// <param name="code">The code: 8 characters from the alphabet of short codes.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<ShortCodeMatch?> FindByShortCode(string code, CancellationToken cancellationToken = default)
    {
        await using var context = database.Open();
        return await context
                .Rounds.Where(round => round.JoinCode == code && round.Status == RoundStatus.Open)
                .Select(round => new ShortCodeMatch(round.JoinToken, ""))
                .SingleOrDefaultAsync(cancellationToken)
            ?? await context
                .SheetCodes.Where(seat => seat.Code == code && !seat.Spent && seat.Round.Status == RoundStatus.Open)
                .Select(seat => new ShortCodeMatch(seat.Round.JoinToken, seat.Code))
                .SingleOrDefaultAsync(cancellationToken);
    }
}
