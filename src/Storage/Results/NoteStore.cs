using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Figures;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Results;

/// <summary>
/// Lets facilitators remove notes that reveal a person's identity, and pick notes for the board paper and the slides.
/// </summary>
public sealed class NoteStore
{
    private readonly RoundEditor editor;

    internal NoteStore(Database database, RoundChangeFeed changes) => editor = new(database, changes);

    /// <summary>Permanently deletes a revealed note and records the deletion, without the text.</summary>
    /// <returns>
    /// The round; or <c>not-found</c> if this account does not facilitate it or the note is not a revealed note in it.
    /// </returns>
    public Task<Result<RoundId>> Redact(
        AccountId account,
        RoundId id,
        NoteId note,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, _) = edit;
                var row = await context.Notes.SingleOrDefaultAsync(
                    row =>
                        row.Id == note.Value
                        && row.Response.Submitted
                        && row.Response.Ballot.RoundId == id.Value
                        && row.Response.Ballot.Status == BallotStatus.Revealed,
                    cancellationToken
                );
                if (row is null)
                {
                    return StorageProblems.NoNote;
                }

                context.Remove(row);
                context.Add(
                    new RedactionRow
                    {
                        Id = Guid.NewGuid(),
                        RoundId = id.Value,
                        Kind = row.Kind,
                        About = row.About,
                        By = await context
                            .Users.Where(user => user.Id == account.Value)
                            .Select(user => user.Name)
                            .SingleAsync(cancellationToken),
                        On = DateOnly.FromDateTime(now.UtcDateTime),
                    }
                );
                await edit.Audit(AuditAct.TookNoteAway);
                edit.HasErased = true;
                return id;
            },
            cancellationToken
        );

    /// <summary>
    /// Picks the notes that the board paper and the slides quote, and leaves others out. Only notes that are shown in
    /// the results can be picked. Notes in neither list do not change, so that choices saved since the page was opened
    /// are kept.
    /// </summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="picked">The notes to include.</param>
    /// <param name="dropped">The notes to leave out.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The round; or <c>not-found</c> if this account does not facilitate it or a note is not in its results.
    /// </returns>
    public Task<Result<RoundId>> Pick(
        AccountId account,
        RoundId id,
        IReadOnlyCollection<NoteId> picked,
        IReadOnlyCollection<NoteId> dropped,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                var ids = picked.Concat(dropped).Select(note => note.Value).ToHashSet();
                var rows = await context
                    .Notes.Where(row =>
                        ids.Contains(row.Id)
                        && row.Response.Submitted
                        && row.Response.Ballot.RoundId == id.Value
                        && row.Response.Ballot.Kind == BallotKind.Enablers
                        && row.Response.Ballot.Status == BallotStatus.Revealed
                    )
                    .ToListAsync(cancellationToken);
                if (rows.Count < ids.Count || !await AreDisclosed(context, round, cancellationToken))
                {
                    return StorageProblems.NoNote;
                }

                var changed = rows.Where(row => row.Picked != picked.Contains(new(row.Id))).ToList();
                if (changed.Count == 0)
                {
                    return id;
                }

                changed.ForEach(row => row.Picked = !row.Picked);

                await edit.Audit(AuditAct.PickedNotes);
                return id;
            },
            cancellationToken
        );

    /// <summary>
    /// Returns whether enough people submitted answers about the enablers for their notes to be shown.
    /// </summary>
    private static async Task<bool> AreDisclosed(
        BoundariesContext context,
        RoundRow round,
        CancellationToken cancellationToken
    )
    {
        var figures = await context
            .Figures.Where(row => row.Ballot.RoundId == round.Id && row.Ballot.Kind == BallotKind.Enablers)
            .Select(row => row.Kept)
            .FirstOrDefaultAsync(cancellationToken);
        return figures is not null
            && RoundCommentary.AreNotesDisclosed(
                FiguresFormat.Read(figures, round).Participants,
                new(round.Mode, round.MinimumGroup)
            );
    }
}
