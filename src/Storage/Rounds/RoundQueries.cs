using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>What facilitators and those who are about to join see of a round. Every answer to a facilitator is null when there is no such round that this account facilitates.</summary>
public sealed class RoundQueries
{
    private readonly Database database;

    internal RoundQueries(Database database) => this.database = database;

    /// <summary>A round with how far its people have come.</summary>
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
                InvitedByAgency = row.Agencies.OrderBy(agency => agency.Ordinal).Select(agency => agency.Invited).ToList(),
                Ballots = row.Ballots.OrderBy(ballot => ballot.Id).ToList(),
                Sheets = row.SeatCodes.Any(),
            })
            .AsNoTracking()
            .AsSplitQuery()
            .SingleOrDefaultAsync(cancellation);
        if (round is null)
        {
            return null;
        }

        var counts = await Counts(context, id, cancellation);
        var row = round.Row;
        var byLevel = row.Mode == ConfidentialityMode.Anonymous ? [] : await LevelCounts(context, id, cancellation);
        return new(
            id,
            new(row.PartnershipId),
            round.PartnershipName,
            row.Name,
            database.FrameworkOf(row),
            new(row.Mode, row.MinimumGroup),
            row.Invited,
            row.Status,
            new(row.JoinToken, row.JoinCode, row.JoiningLocked, row.MostPeople) { SheetCodesOnly = row.SheetCodesOnly },
            row.OpenedAt,
            row.ClosedAt,
            round.Agencies,
            row.Keyed,
            round.Sheets || row.SomebodyForgotten || counts.Count > 0,
            [.. round.Ballots.Select(ballot => new BallotProgress(
                new(ballot.Kind, ballot.About),
                ballot.Status,
                ballot.RevealedAt,
                ByAgency(row.Mode == ConfidentialityMode.Anonymous ? [] : round.Agencies, counts, ballot.Id)))])
        {
            DeleteOn = row.DeleteOn,
            AnswersDeletedOn = row.AnswersDeletedOn,
            TookPart = row.TookPart,
            InvitedByAgency = round.InvitedByAgency,
            PlacesByLevel = byLevel,
            SetUpVersion = row.SetUpVersion,
            JoinSettingsVersion = row.JoinSettingsVersion,
            RetentionVersion = row.RetentionVersion,
        };
    }

    /// <summary>The round that a link invites to; null when there is none.</summary>
    public async Task<RoundInvitation?> ForJoining(string? joinToken, CancellationToken cancellation = default)
    {
        if (!Token.IsOne(joinToken))
        {
            return null;
        }

        await using var context = database.Open();
        var found = await context.Rounds
            .Where(round => round.JoinToken == joinToken)
            .Select(round => new
            {
                Row = round,
                PartnershipName = round.Partnership.Name,
                Agencies = round.Agencies.OrderBy(agency => agency.Ordinal).Select(agency => agency.Name).ToList(),
            })
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var round = found.Row;
        var before = round.PreviousId is null ? null : await SamePerson.BeforeOf(context, round).Select(row => new { row.Id, row.Name }).SingleOrDefaultAsync(cancellation);
        return new(
            new(round.Id),
            found.PartnershipName,
            round.Name,
            database.FrameworkOf(round),
            found.Agencies,
            RoundSetup.LevelsOfWork,
            new(round.Mode, round.MinimumGroup),
            round.Status,
            round.JoiningLocked)
        {
            DeleteOn = round.DeleteOn,
            Previous = before is null ? null : new RoundId(before.Id),
            PreviousName = before?.Name ?? "",
            SheetCodesOnly = round.SheetCodesOnly,
        };
    }

    /// <summary>What a short code leads to: an open round's own code, or an unspent one of a sheet. Null when it leads nowhere.</summary>
    /// <param name="code">8 characters of the alphabet of short codes.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<CodeMatch?> ForCode(string code, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        return await context.Rounds
                .Where(round => round.JoinCode == code && round.Status == RoundStatus.Open)
                .Select(round => new CodeMatch(round.JoinToken, ""))
                .SingleOrDefaultAsync(cancellation)
            ?? await context.SeatCodes
                .Where(seat => seat.Code == code && !seat.Spent && seat.Round.Status == RoundStatus.Open)
                .Select(seat => new CodeMatch(seat.Round.JoinToken, seat.Code))
                .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The names of those who submitted a ballot, in alphabetical order, and nothing else of theirs.</summary>
    public async Task<IReadOnlyList<string>?> Finished(AccountId account, RoundId id, Ballot ballot, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        if (!await IsTheirs(context, account, id, cancellation))
        {
            return null;
        }

        var names = await context.Responses
            .Where(response => response.Participant.RoundId == id.Value && response.Submitted && response.Participant.Name != null
                && response.Ballot.Kind == ballot.Kind && response.Ballot.About == ballot.About)
            .Select(response => response.Participant.Name!)
            .ToListAsync(cancellation);
        names.Sort(StringComparer.OrdinalIgnoreCase);
        return names;
    }

    /// <summary>Everyone who has joined, by name and then by chance; nobody in mode anonymous, where seats cannot be told apart.</summary>
    public async Task<IReadOnlyList<PersonInRound>?> People(AccountId account, RoundId id, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        if (!await IsTheirs(context, account, id, cancellation))
        {
            return null;
        }

        var people = await context.Participants
            .Where(participant => participant.RoundId == id.Value && !participant.Removed && participant.Round.Mode != ConfidentialityMode.Anonymous)
            .Select(participant => new
            {
                participant.Id,
                participant.Name,
                Agency = participant.Round.Agencies.Where(agency => agency.Ordinal == participant.Agency).Select(agency => agency.Name).SingleOrDefault(),
                participant.Level,
                HasAddress = participant.Contact != null,
                participant.Keyed,
            })
            .ToListAsync(cancellation);
        return
        [
            .. people
                .OrderBy(person => person.Name is null).ThenBy(person => person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Id)
                .Select(person => new PersonInRound(new(person.Id), person.Name ?? "", person.Agency ?? "", LevelsOfWork.NameOf(person.Level), person.HasAddress, person.Keyed)),
        ];
    }

    /// <summary>What the partnership has agreed on so far.</summary>
    public async Task<IReadOnlyList<AgreedEntry>?> Agreed(AccountId account, RoundId id, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        return !await IsTheirs(context, account, id, cancellation)
            ? null
            : await context.AgreedScores
                .Where(row => row.RoundId == id.Value)
                .Select(row => new AgreedEntry(row.About, new AgreedScore(row.Score, row.Why, row.Dissent), row.Version))
                .ToListAsync(cancellation);
    }

    /// <summary>What the room together says stands in the way.</summary>
    public async Task<IReadOnlyList<ChallengeMark>?> RoomChallenges(AccountId account, RoundId id, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        return !await IsTheirs(context, account, id, cancellation)
            ? null
            : await context.RoomChallenges
                .Where(row => row.RoundId == id.Value)
                .Select(row => new ChallengeMark(row.Challenge, row.Reach, row.Examples, row.Note))
                .ToListAsync(cancellation);
    }

    private static Task<bool> IsTheirs(BoundariesContext context, AccountId account, RoundId id, CancellationToken cancellation) =>
        context.Rounds.FacilitatedBy(account).AnyAsync(round => round.Id == id.Value, cancellation);

    /// <summary>How many people each agency has, with how far they have come in each ballot.</summary>
    private static async Task<List<AgencyCount>> Counts(BoundariesContext context, RoundId id, CancellationToken cancellation)
    {
        var joined = await context.Participants
            .Where(participant => participant.RoundId == id.Value && !participant.Removed)
            .GroupBy(participant => participant.Agency)
            .Select(group => new AgencyCount(group.Key, null, group.Count(), 0))
            .ToListAsync(cancellation);
        var answered = await context.Responses
            .Where(response => response.Participant.RoundId == id.Value && !response.Participant.Removed)
            .GroupBy(response => new { response.Participant.Agency, response.BallotId })
            .Select(group => new AgencyCount(group.Key.Agency, group.Key.BallotId, group.Count(), group.Count(response => response.Submitted)))
            .ToListAsync(cancellation);
        return [.. joined, .. answered];
    }

    private static async Task<List<LevelPlaces>> LevelCounts(BoundariesContext context, RoundId id, CancellationToken cancellation)
    {
        var counts = await context.Participants
            .Where(participant => participant.RoundId == id.Value && !participant.Removed)
            .GroupBy(participant => participant.Level)
            .Select(group => new { Level = group.Key, Joined = group.Count() })
            .ToListAsync(cancellation);
        return [.. counts.OrderBy(count => count.Level ?? int.MaxValue).Select(count => new LevelPlaces(LevelsOfWork.NameOf(count.Level), count.Joined))];
    }

    private static List<AgencyProgress> ByAgency(List<string> agencies, List<AgencyCount> counts, Guid ballot)
    {
        var progress = agencies.Select((name, ordinal) => One(name, ordinal)).ToList();
        if (agencies.Count == 0 || counts.Exists(count => count.Agency is null))
        {
            progress.Add(One("", null));
        }

        return progress;

        AgencyProgress One(string name, int? ordinal)
        {
            var here = counts.Where(count => count.Agency == ordinal).ToList();
            var answered = here.Find(count => count.Ballot == ballot);
            return new(name, here.Find(count => count.Ballot is null)?.People ?? 0, answered?.People ?? 0, answered?.Submitted ?? 0);
        }
    }

    private sealed record AgencyCount(int? Agency, Guid? Ballot, int People, int Submitted);
}
