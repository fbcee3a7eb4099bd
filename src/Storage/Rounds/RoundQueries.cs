using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Rounds;

/// <summary>Reads rounds for facilitators. Every result is null if the account does not facilitate the round.</summary>
public sealed class RoundQueries
{
    private readonly Database database;

    internal RoundQueries(Database database) => this.database = database;

    /// <summary>Finds a round and the progress of its participants.</summary>
    public async Task<RoundDetails?> Find(AccountId account, RoundId id, CancellationToken cancellationToken = default)
    {
        await using var context = database.Open();
        var round = await context
            .Rounds.FacilitatedBy(account)
            .Where(row => row.Id == id.Value)
            .Select(row => new
            {
                Row = row,
                PartnershipName = row.Partnership.Name,
                Agencies = row.Agencies.OrderBy(agency => agency.Ordinal).Select(agency => agency.Name).ToList(),
                InvitedByAgency = row
                    .Agencies.OrderBy(agency => agency.Ordinal)
                    .Select(agency => agency.Invited)
                    .ToList(),
                Ballots = row.Ballots.OrderBy(ballot => ballot.Id).ToList(),
                Sheets = row.SeatCodes.Any(),
                IsEmpty = RoundDeletionStore.SelectEmpty(context).Any(empty => empty.Id == row.Id),
            })
            .AsNoTracking()
            .AsSplitQuery()
            .SingleOrDefaultAsync(cancellationToken);
        if (round is null)
        {
            return null;
        }

        var counts = await RoundProgressReader.CountByAgency(context, id, cancellationToken);
        var row = round.Row;
        var framework = database.GetFramework(row);
        var complete = await CompleteResponses.Count(context, row, framework, cancellationToken);
        var byLevel =
            row.Mode == ConfidentialityMode.Anonymous
                ? []
                : await RoundProgressReader.CountByLevel(context, id, cancellationToken);
        return new(
            id,
            new(row.PartnershipId),
            round.PartnershipName,
            row.Name,
            framework,
            new(row.Mode, row.MinimumGroup),
            row.Invited,
            row.Status,
            new(row.JoinToken, row.JoinCode, row.JoiningLocked, row.MostPeople) { SheetCodesOnly = row.SheetCodesOnly },
            row.OpenedAt,
            row.ClosedAt,
            round.Agencies,
            row.Keyed,
            round.Sheets || row.SomebodyForgotten || counts.Count > 0,
            [
                .. round.Ballots.Select(ballot => new BallotProgress(
                    new(ballot.Kind, ballot.About),
                    ballot.Status,
                    ballot.RevealedAt,
                    RoundProgressReader.ToProgress(
                        row.Mode == ConfidentialityMode.Anonymous ? [] : round.Agencies,
                        counts,
                        complete,
                        ballot.Id
                    )
                )),
            ]
        )
        {
            DeleteOn = row.DeleteOn,
            AnswersDeletedOn = row.AnswersDeletedOn,
            TookPart = row.TookPart,
            InvitedByAgency = round.InvitedByAgency,
            JoinedByLevel = byLevel,
            ClosesOn = row.ClosesOn,
            ProjectorSlide = row.ProjectorSlide,
            SetUpVersion = row.SetUpVersion,
            JoinSettingsVersion = row.JoinSettingsVersion,
            RetentionVersion = row.RetentionVersion,
            IsEmpty = round.IsEmpty && !await RoundDeletionStore.HasErasedAnswers(context, row, cancellationToken),
            FriendsOf = row.FriendsOfId is { } own ? new(own) : null,
        };
    }

    /// <summary>
    /// Lists, in alphabetical order and without any other details, the names of participants who submitted answers to a
    /// ballot.
    /// </summary>
    public async Task<IReadOnlyList<string>?> ListFinished(
        AccountId account,
        RoundId id,
        Ballot ballot,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        if (!await IsFacilitator(context, account, id, cancellationToken))
        {
            return null;
        }

        var names = await context
            .Responses.Where(response =>
                response.Participant.RoundId == id.Value
                && response.Submitted
                && response.Participant.Name != null
                && response.Ballot.Kind == ballot.Kind
                && response.Ballot.About == ballot.About
            )
            .Select(response => response.Participant.Name!)
            .ToListAsync(cancellationToken);
        names.Sort(StringComparer.OrdinalIgnoreCase);
        return names;
    }

    /// <summary>
    /// Lists, in alphabetical order and without any other details, the names of participants who have answered every
    /// item in an open ballot but have not submitted their answers.
    /// </summary>
    public async Task<IReadOnlyList<string>?> ListComplete(
        AccountId account,
        RoundId id,
        Ballot ballot,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        if (
            await context
                .Rounds.FacilitatedBy(account)
                .AsNoTracking()
                .SingleOrDefaultAsync(round => round.Id == id.Value, cancellationToken)
            is not { } round
        )
        {
            return null;
        }

        var names = await CompleteResponses.ListNames(
            context,
            round,
            ballot,
            database.GetFramework(round),
            cancellationToken
        );
        names.Sort(StringComparer.OrdinalIgnoreCase);
        return names;
    }

    /// <summary>
    /// Lists all participants who have not been removed: first those with a name, sorted by name, then the others in
    /// random order. Lists none in anonymous mode, where participants cannot be distinguished.
    /// </summary>
    public async Task<IReadOnlyList<RoundParticipant>?> ListParticipants(
        AccountId account,
        RoundId id,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        if (!await IsFacilitator(context, account, id, cancellationToken))
        {
            return null;
        }

        var people = await context
            .Participants.Where(participant =>
                participant.RoundId == id.Value
                && !participant.Removed
                && participant.Round.Mode != ConfidentialityMode.Anonymous
            )
            .Select(participant => new
            {
                participant.Id,
                participant.Name,
                Agency = participant
                    .Round.Agencies.Where(agency => agency.Ordinal == participant.Agency)
                    .Select(agency => agency.Name)
                    .SingleOrDefault(),
                participant.Level,
                HasAddress = participant.Contact != null,
                participant.Keyed,
                HasFinished = participant.Responses.Any(response =>
                    response.Submitted && response.Ballot.Kind == BallotKind.Enablers
                ),
                participant.RemindedOn,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. people
                .OrderBy(person => person.Name is null)
                .ThenBy(person => person.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(person => person.Id)
                .Select(person => new RoundParticipant(
                    new(person.Id),
                    person.Name ?? "",
                    person.Agency ?? "",
                    LevelsOfWork.GetName(person.Level),
                    person.HasAddress,
                    person.Keyed,
                    person.HasFinished,
                    person.RemindedOn
                )),
        ];
    }

    /// <summary>Lists the agreed scores recorded so far.</summary>
    public async Task<IReadOnlyList<StoredAgreedScore>?> ListAgreedScores(
        AccountId account,
        RoundId id,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        return !await IsFacilitator(context, account, id, cancellationToken)
            ? null
            : await context
                .AgreedScores.Where(row => row.RoundId == id.Value)
                .Select(row => new StoredAgreedScore(
                    row.About,
                    new AgreedScore(row.Score, row.Why, row.Dissent),
                    row.Version
                ))
                .ToListAsync(cancellationToken);
    }

    /// <summary>Lists the challenges that the whole room named.</summary>
    public async Task<IReadOnlyList<NamedChallenge>?> ListRoomChallenges(
        AccountId account,
        RoundId id,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        return !await IsFacilitator(context, account, id, cancellationToken)
            ? null
            : await context
                .RoomChallenges.Where(row => row.RoundId == id.Value)
                .Select(row => new NamedChallenge(row.Challenge, row.Reach, row.Examples, row.Note))
                .ToListAsync(cancellationToken);
    }

    private static Task<bool> IsFacilitator(
        BoundariesContext context,
        AccountId account,
        RoundId id,
        CancellationToken cancellationToken
    ) => context.Rounds.FacilitatedBy(account).AnyAsync(round => round.Id == id.Value, cancellationToken);
}
