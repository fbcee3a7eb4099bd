using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Writing;

/// <summary>A facilitator's change to a round, inside its transaction.</summary>
internal sealed class RoundEdit(
    Database database,
    BoundariesContext context,
    RoundRow round,
    AccountId account,
    CancellationToken cancellationToken
)
{
    /// <summary>Whether any deleted data must be overwritten in the database's files.</summary>
    public bool HasErased { get; set; }

    /// <summary>
    /// Whether rows were rewritten in a random order. If so, their old order must be overwritten at once.
    /// </summary>
    public bool IsShuffled { get; set; }

    public void Deconstruct(out BoundariesContext rows, out RoundRow row) => (rows, row) = (context, round);

    /// <summary>Adds an entry about the round to the audit trail.</summary>
    /// <param name="act">The kind of act.</param>
    /// <param name="subject">The subject of the act; never a score, a note or a participant.</param>
    public Task Audit(AuditAct act, string subject = "") =>
        database.Audit.Add(context, account, act, round, subject, cancellationToken);
}
