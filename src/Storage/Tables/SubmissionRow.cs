using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// A submission that was acknowledged: sent again it is answered the same, even after its answers were withdrawn.
/// </summary>
internal sealed class SubmissionRow
{
    public Guid ParticipantId { get; set; }

    public Guid BallotId { get; set; }

    /// <summary>Made by the client.</summary>
    public Guid Id { get; set; }

    /// <summary>The hash of what was submitted; empty once it was withdrawn, so that nothing of it is left.</summary>
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
        // Checked when the statement ends: a round takes both away with it.
        table.HasOne<BallotRow>().WithMany().HasForeignKey(row => row.BallotId).OnDelete(DeleteBehavior.NoAction);
    }
}
