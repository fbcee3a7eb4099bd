using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// An acknowledged submission. A repeated request changes nothing. It is acknowledged again, unless its content is
/// different or the answers have been withdrawn.
/// </summary>
internal sealed class SubmissionRow
{
    public Guid ParticipantId { get; set; }

    public Guid BallotId { get; set; }

    /// <summary>The id, which the client creates.</summary>
    public Guid Id { get; set; }

    /// <summary>
    /// The hash of the submitted content; empty after a withdrawal, so that no trace of the content is left.
    /// </summary>
    public required byte[] BodyHash { get; set; }

    public static void Map(EntityTypeBuilder<SubmissionRow> table)
    {
        table.ToTable("Submissions");
        table.HasKey(row => new
        {
            row.ParticipantId,
            row.BallotId,
            row.Id,
        });
        table.HasOne<ParticipantRow>().WithMany().HasForeignKey(row => row.ParticipantId);
        // With NoAction, the database checks this foreign key only when a statement ends. When a round is deleted, both
        // the ballot and the submission have been deleted by then.
        table.HasOne<BallotRow>().WithMany().HasForeignKey(row => row.BallotId).OnDelete(DeleteBehavior.NoAction);
    }
}
