using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>What facilitators and those who are about to join see of a round.</summary>
public sealed class RoundQueries
{
    private readonly Database database;

    internal RoundQueries(Database database) => this.database = database;

    /// <summary>A round with how far its people have come; null when there is none that this account facilitates.</summary>
    public async Task<RoundDetails?> Find(AccountId account, RoundId id, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        var round = await context.Rounds
            .FacilitatedBy(account)
            .Where(row => row.Id == id.Value)
            .Select(row => new
            {
                Row = row,
                PartnershipName = row.Partnership.Name,
                Agencies = row.Agencies.OrderBy(agency => agency.Ordinal).Select(agency => agency.Name).ToList(),
            })
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellation);
        if (round is null)
        {
            return null;
        }

        var progress = await Progress(context, id, round.Agencies, cancellation);
        return new(
            id,
            new(round.Row.PartnershipId),
            round.PartnershipName,
            round.Row.Name,
            round.Row.FrameworkId,
            round.Row.FrameworkVersion,
            new(round.Row.Mode, round.Row.MinimumGroup),
            round.Row.Invited,
            round.Row.Status,
            round.Row.JoinToken,
            round.Row.OpenedAt,
            round.Row.ClosedAt,
            progress);
    }

    /// <summary>The round that a link invites to; null when there is none.</summary>
    public async Task<RoundInvitation?> ForJoining(string? joinToken, CancellationToken cancellation = default)
    {
        if (!Token.IsOne(joinToken))
        {
            return null;
        }

        await using var context = database.Open();
        return await context.Rounds
            .Where(round => round.JoinToken == joinToken)
            .Select(round => new RoundInvitation(
                new RoundId(round.Id),
                round.Partnership.Name,
                round.Name,
                round.FrameworkId,
                round.FrameworkVersion,
                round.Agencies.OrderBy(agency => agency.Ordinal).Select(agency => agency.Name).ToList(),
                RoundSetup.LevelsOfWork,
                new Confidentiality(round.Mode, round.MinimumGroup),
                round.Status))
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The names of those who submitted, in alphabetical order, and nothing else of theirs; null when there is no such round that this account facilitates.</summary>
    public async Task<IReadOnlyList<string>?> Finished(AccountId account, RoundId id, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        if (!await context.Rounds.FacilitatedBy(account).AnyAsync(round => round.Id == id.Value, cancellation))
        {
            return null;
        }

        var names = await context.Participants
            .Where(participant => participant.RoundId == id.Value && participant.Response!.Submitted && participant.Name != null)
            .Select(participant => participant.Name!)
            .ToListAsync(cancellation);
        names.Sort(StringComparer.OrdinalIgnoreCase);
        return names;
    }

    private static async Task<List<AgencyProgress>> Progress(BoundariesContext context, RoundId id, List<string> agencies, CancellationToken cancellation)
    {
        var counts = await context.Participants
            .Where(participant => participant.RoundId == id.Value)
            .GroupBy(participant => participant.Agency)
            .Select(group => new
            {
                Agency = group.Key,
                Joined = group.Count(),
                Started = group.Count(participant => participant.Response != null),
                Submitted = group.Count(participant => participant.Response!.Submitted),
            })
            .ToListAsync(cancellation);
        var progress = agencies
            .Select((name, ordinal) => (name, count: counts.Find(count => count.Agency == ordinal)))
            .Select(agency => new AgencyProgress(agency.name, agency.count?.Joined ?? 0, agency.count?.Started ?? 0, agency.count?.Submitted ?? 0))
            .ToList();
        if (counts.Find(count => count.Agency is null) is { } notStated)
        {
            progress.Add(new("", notStated.Joined, notStated.Started, notStated.Submitted));
        }

        return progress;
    }
}
