using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>Joining a round.</summary>
public sealed class ParticipantStore
{
    private static readonly Problem NoLink = new("not-found", "This link does not lead to a round");
    private static readonly Problem Closed = new("round-closed", "This round is closed, so nobody can join it any more");
    private static readonly Problem NoAgency = new("agency", "Select an agency from the list", "agency");
    private static readonly Problem NoLevel = new("level", "Select a level of work from the list", "level");

    private readonly Database database;

    internal ParticipantStore(Database database) => this.database = database;

    /// <summary>A secret for a seat that is about to be taken.</summary>
    public static string NewReturnToken() => Token.New();

    /// <summary>Takes a seat in the round that a link invites to. Taking the same seat again changes nothing and answers the same.</summary>
    /// <param name="joinToken">The secret of the link.</param>
    /// <param name="returnToken">The secret that the seat will have, from <see cref="NewReturnToken"/>.</param>
    /// <param name="agency">Place in the invitation's agencies, from 0; null when not stated.</param>
    /// <param name="level">Place in the invitation's levels of work, from 0; null when not stated.</param>
    /// <param name="name">A name, or nothing.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The seat; or <c>not-found</c>, <c>round-closed</c>, or what is wrong with the fields <c>agency</c>, <c>level</c> or <c>name</c>.</returns>
    public async Task<Result<Joined>> Join(string? joinToken, string? returnToken, int? agency, int? level, string? name, CancellationToken cancellation = default)
    {
        if (!Token.IsOne(joinToken) || !Token.IsOne(returnToken))
        {
            return NoLink;
        }

        var trimmed = string.IsNullOrWhiteSpace(name) ? null : StoredText.Of(name.Trim());
        var tokenHash = Token.Hash(returnToken!);
        try
        {
            return await Take();
        }
        catch (DbUpdateException)
        {
            // The same form, sent twice at once: the other has taken the seat by now.
            return await Take();
        }

        Task<Result<Joined>> Take() => database.Write<Joined>(
            async context =>
            {
                var invitation = await context.Rounds
                    .Where(round => round.JoinToken == joinToken)
                    .Select(round => new { round.Id, round.Mode, Agencies = round.Agencies.Count })
                    .SingleOrDefaultAsync(cancellation);
                if (invitation is null)
                {
                    return NoLink;
                }

                await database.HoldRound(context, invitation.Id, cancellation);
                if (!await context.Rounds.AnyAsync(round => round.Id == invitation.Id && round.Status == RoundStatus.Open, cancellation))
                {
                    return Closed;
                }

                if (await context.Participants.AnyAsync(participant => participant.TokenHash == tokenHash && participant.RoundId == invitation.Id, cancellation))
                {
                    return new Joined(new(invitation.Id), returnToken!);
                }

                var problems = ProblemsOf(agency, invitation.Agencies, level, trimmed).ToList();
                if (problems.Count > 0)
                {
                    return Result<Joined>.Failed(problems);
                }

                // In mode anonymous nothing tells who, whatever a browser sends.
                var known = invitation.Mode != ConfidentialityMode.Anonymous;
                context.Add(new ParticipantRow
                {
                    Id = Guid.NewGuid(),
                    RoundId = invitation.Id,
                    Agency = known ? agency : null,
                    Level = known ? level : null,
                    Name = known ? trimmed : null,
                    TokenHash = tokenHash,
                });
                await context.SaveChangesAsync(cancellation);
                return new Joined(new(invitation.Id), returnToken!);
            },
            cancellation);
    }

    private static IEnumerable<Problem> ProblemsOf(int? agency, int agencies, int? level, string? name)
    {
        if (agency is { } a && (a < 0 || a >= agencies))
        {
            yield return NoAgency;
        }

        if (level is { } l && (l < 0 || l >= RoundSetup.LevelsOfWork.Count))
        {
            yield return NoLevel;
        }

        if (name?.Length > PartnershipSetup.MostCharacters)
        {
            yield return new("name-too-long", $"Your name must be {PartnershipSetup.MostCharacters} characters or fewer", "name");
        }
        else if (name?.Any(char.IsControl) == true)
        {
            yield return new("name-control", "Your name must not contain line breaks or control characters", "name");
        }
    }
}
