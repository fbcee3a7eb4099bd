using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Results;

/// <summary>Lets facilitators remove notes that reveal a person's identity.</summary>
public sealed class NoteStore
{
    private readonly RoundEditor editor;

    internal NoteStore(Database database, RoundChangeFeed changes) => editor = new(database, changes);

    /// <summary>Permanently deletes a revealed note and records the deletion, without the text.</summary>
    /// <returns>
    /// The round; or <c>not-found</c> if there is no such revealed note in a round that this account facilitates.
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
}
