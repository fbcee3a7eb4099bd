using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>Answers: a participant's own, and those that make a closed round's results.</summary>
public sealed class ResponseQueries
{
    private static readonly Problem StillOpen = new("round-open", "Results can be seen once the round is closed");

    private readonly Database database;

    internal ResponseQueries(Database database) => this.database = database;

    /// <summary>What the holder of this token has answered; null when it opens nobody's answers in this round.</summary>
    public async Task<OwnResponse?> Own(RoundId round, string? returnToken, Framework framework, CancellationToken cancellation = default)
    {
        if (!Token.IsOne(returnToken))
        {
            return null;
        }

        var tokenHash = Token.Hash(returnToken!);
        await using var context = database.Open();
        var own = await context.Participants
            .Where(participant => participant.TokenHash == tokenHash && participant.RoundId == round.Value)
            .Select(participant => new
            {
                participant.Round,
                PartnershipName = participant.Round.Partnership.Name,
                Agency = participant.Round.Agencies.Where(agency => agency.Ordinal == participant.Agency).Select(agency => agency.Name).SingleOrDefault(),
                participant.Level,
                participant.Name,
                participant.Response,
                Notes = participant.Response!.Notes.Select(note => new Note(note.Kind, note.About, note.Text)).ToList(),
            })
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellation);
        if (own is null)
        {
            return null;
        }

        framework.MustBe(own.Round.FrameworkId, own.Round.FrameworkVersion);
        return new(
            own.PartnershipName,
            own.Round.Name,
            new(own.Round.Mode, own.Round.MinimumGroup),
            own.Round.Status,
            own.Agency ?? "",
            LevelOf(own.Level),
            own.Name ?? "",
            own.Response is { } response ? Answers.FromCodes(framework, response.Scores) : Answers.None(framework),
            own.Notes,
            own.Response?.Submitted ?? false,
            own.Response?.Version ?? 0);
    }

    /// <summary>The submitted responses of a closed round, each by its participant's id and never by name.</summary>
    /// <returns>The responses; or <c>round-open</c>, since nobody sees scores before the round is closed; null when there is no such round that this account facilitates.</returns>
    public async Task<Result<ResponseSet>?> Submitted(AccountId account, RoundId id, Framework framework, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        var round = await context.Rounds
            .FacilitatedBy(account)
            .Where(row => row.Id == id.Value)
            .Select(row => new
            {
                row.Status,
                row.FrameworkId,
                row.FrameworkVersion,
                Agencies = row.Agencies.OrderBy(agency => agency.Ordinal).Select(agency => agency.Name).ToList(),
            })
            .SingleOrDefaultAsync(cancellation);
        if (round is null)
        {
            return null;
        }

        if (round.Status != RoundStatus.Closed)
        {
            return StillOpen;
        }

        framework.MustBe(round.FrameworkId, round.FrameworkVersion);
        var notes = await NotesOf(context, id, cancellation);

        // By random id: the order tells nothing.
        var rows = await context.Responses
            .Where(response => response.Participant.RoundId == id.Value && response.Submitted)
            .OrderBy(response => response.ParticipantId)
            .Select(response => new { response.Id, response.ParticipantId, response.Participant.Agency, response.Participant.Level, response.Scores })
            .ToListAsync(cancellation);
        var responses = rows.Select(row => new Response(
            row.ParticipantId.ToString(),
            row.Agency is { } agency ? round.Agencies[agency] : "",
            LevelOf(row.Level),
            Answers.FromCodes(framework, row.Scores))
        {
            Notes = [.. notes[row.Id]],
        });
        return new ResponseSet(framework, [.. responses], round.Agencies, RoundSetup.LevelsOfWork);
    }

    private static async Task<ILookup<Guid, Note>> NotesOf(BoundariesContext context, RoundId id, CancellationToken cancellation)
    {
        var notes = await context.Notes
            .Where(note => note.Response.Participant.RoundId == id.Value && note.Response.Submitted)
            .OrderBy(note => note.Id)
            .Select(note => new { note.ResponseId, note.Kind, note.About, note.Text })
            .ToListAsync(cancellation);
        return notes.ToLookup(note => note.ResponseId, note => new Note(note.Kind, note.About, note.Text));
    }

    private static string LevelOf(int? ordinal) => ordinal is { } place ? RoundSetup.LevelsOfWork[place] : "";
}
