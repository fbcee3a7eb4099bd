using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>A submission that was acknowledged: sent again it is answered the same.</summary>
internal sealed class SubmissionRow
{
    public Guid ResponseId { get; set; }

    /// <summary>Made by the client.</summary>
    public Guid Id { get; set; }

    public required byte[] BodyHash { get; set; }

    public static void Map(EntityTypeBuilder<SubmissionRow> table)
    {
        table.ToTable("Submissions");
        table.HasKey(row => new { row.ResponseId, row.Id });
        table.HasOne<ResponseRow>().WithMany().HasForeignKey(row => row.ResponseId);
    }
}
