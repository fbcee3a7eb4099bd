using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>An account that runs a partnership's rounds.</summary>
internal sealed class FacilitatorRow
{
    public Guid PartnershipId { get; set; }

    public Guid AccountId { get; set; }

    public static void Map(EntityTypeBuilder<FacilitatorRow> table)
    {
        table.ToTable("PartnershipFacilitators");
        table.HasKey(row => new { row.PartnershipId, row.AccountId });
        table.HasOne<PartnershipRow>().WithMany(partnership => partnership.Facilitators).HasForeignKey(row => row.PartnershipId);
        table.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
    }
}
