using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>A participant's answers, saved as they are given, until the round closes.</summary>
/// <remarks>Every method answers <c>not-found</c> when the token opens nobody's answers in that round, and <c>round-closed</c> when it is too late.</remarks>
public sealed class ResponseStore
{
    private readonly Database database;

    internal ResponseStore(Database database) => this.database = database;

    /// <summary>Saves the answer to one enabler, and the notes about it that are given here; an empty one goes.</summary>
    /// <returns>What is saved; or <c>note-too-long</c> with the field <c>working</c> or <c>evidence</c>.</returns>
    public Task<Result<Saved>> SaveEnabler(
        RoundId round,
        string? returnToken,
        Framework framework,
        Item enabler,
        Answer answer,
        IReadOnlyList<Note> notes,
        CancellationToken cancellation = default)
    {
        if (!enabler.IsEnabler || framework.Find(enabler.Id) != enabler)
        {
            throw new ArgumentException($"{enabler.Id} is no enabler of this framework.", nameof(enabler));
        }

        if (notes.Any(note => note.About != enabler.Id || note.Kind is not (NoteKind.Working or NoteKind.Evidence)))
        {
            throw new ArgumentException($"Only the two notes about {enabler.Id} are saved with it.", nameof(notes));
        }

        // Refuses an answer that is none on this scale.
        _ = Answers.FromCodes(framework, Answers.None(framework).With(enabler, answer).Codes);
        return Save(round, returnToken, framework, new() { Scores = [(enabler, answer)], Notes = notes }, cancellation);
    }

    /// <summary>Saves what somebody wrote about a theme; empty text removes it.</summary>
    /// <returns>What is saved; or <c>note-too-long</c> with the field <c>reflection</c>.</returns>
    public Task<Result<Saved>> SaveReflection(
        RoundId round,
        string? returnToken,
        Framework framework,
        Theme theme,
        string? text,
        CancellationToken cancellation = default)
    {
        if (!framework.Themes.Contains(theme))
        {
            throw new ArgumentException($"{theme.Id} is no theme of this framework.", nameof(theme));
        }

        return Save(round, returnToken, framework, new() { Notes = [new(NoteKind.Reflection, theme.Id, text ?? "")] }, cancellation);
    }

    /// <summary>Submits the answers, complete or not. Submitting again is fine, and what is changed afterwards stays submitted.</summary>
    public Task<Result<Saved>> Submit(RoundId round, string? returnToken, Framework framework, CancellationToken cancellation = default) =>
        Save(round, returnToken, framework, new() { Submit = true }, cancellation);

    private Task<Result<Saved>> Save(RoundId round, string? returnToken, Framework framework, ResponseChange change, CancellationToken cancellation)
    {
        if (!Token.IsOne(returnToken))
        {
            return Task.FromResult<Result<Saved>>(Problems.NoParticipant);
        }

        var tooLong = change.Notes.Where(note => note.Text.Length > Note.MostCharacters)
            .Select(note => new Problem("note-too-long", $"A note must be {Note.MostCharacters:N0} characters or fewer; this one has {note.Text.Length:N0}", FieldOf(note.Kind)))
            .ToList();
        return tooLong.Count > 0
            ? Task.FromResult(Result<Saved>.Failed(tooLong))
            : database.Write(context => SaveIn(context, round, Token.Hash(returnToken!), framework, change, cancellation), cancellation);
    }

    private async Task<Result<Saved>> SaveIn(
        BoundariesContext context,
        RoundId round,
        byte[] tokenHash,
        Framework framework,
        ResponseChange change,
        CancellationToken cancellation)
    {
        // From here nobody closes the round, and this participant's other tab waits.
        await database.HoldSeat(context, round.Value, tokenHash, cancellation);
        var seat = await context.Participants
            .Where(participant => participant.TokenHash == tokenHash && participant.RoundId == round.Value)
            .Select(participant => new
            {
                participant.Id,
                participant.Round.Status,
                participant.Round.FrameworkId,
                participant.Round.FrameworkVersion,
                participant.Response,
            })
            .SingleOrDefaultAsync(cancellation);
        if (seat is null)
        {
            return Problems.NoParticipant;
        }

        if (seat.Status != RoundStatus.Open)
        {
            return Problems.RoundClosed;
        }

        framework.MustBe(seat.FrameworkId, seat.FrameworkVersion);
        var response = seat.Response ?? Started(context, seat.Id, framework);
        response.Version++;
        response.Submitted |= change.Submit;
        if (change.Scores.Count > 0)
        {
            response.Scores = change.Scores
                .Aggregate(Answers.FromCodes(framework, response.Scores), (answers, score) => answers.With(score.Item, score.Answer))
                .Codes.ToArray();
        }

        await SaveNotes(context, response, change.Notes, cancellation);
        await context.SaveChangesAsync(cancellation);
        return new Saved(response.Version, response.Submitted);
    }

    private static ResponseRow Started(BoundariesContext context, Guid participant, Framework framework)
    {
        var response = new ResponseRow { Id = Guid.NewGuid(), ParticipantId = participant, Scores = Answers.None(framework).Codes.ToArray() };
        context.Add(response);
        return response;
    }

    private static async Task SaveNotes(BoundariesContext context, ResponseRow response, IReadOnlyList<Note> notes, CancellationToken cancellation)
    {
        if (notes.Count == 0)
        {
            return;
        }

        var about = notes.Select(note => note.About).Distinct().ToList();
        var kept = await context.Notes.Where(note => note.ResponseId == response.Id && about.Contains(note.About)).ToListAsync(cancellation);
        foreach (var note in notes)
        {
            var row = kept.Find(row => row.Kind == note.Kind && row.About == note.About);
            var text = StoredText.Of(note.Text);
            if (string.IsNullOrWhiteSpace(text))
            {
                if (row is not null)
                {
                    context.Remove(row);
                }
            }
            else if (row is null)
            {
                row = new() { Id = Guid.NewGuid(), ResponseId = response.Id, Kind = note.Kind, About = note.About, Text = text };
                context.Add(row);
                kept.Add(row);
            }
            else
            {
                row.Text = text;
            }
        }
    }

    private static string FieldOf(NoteKind kind) => kind switch
    {
        NoteKind.Working => "working",
        NoteKind.Evidence => "evidence",
        NoteKind.Reflection => "reflection",
        _ => "",
    };
}
