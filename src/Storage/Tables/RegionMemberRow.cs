using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// An account that belongs to a region. Its user can see the region, renew the region's figures, invite partnerships
/// and people, remove people, and delete the region.
/// </summary>
internal sealed class RegionMemberRow
{
    public Guid RegionId { get; set; }

    public Guid AccountId { get; set; }

    public Account Account { get; set; } = null!;

    public static void Map(EntityTypeBuilder<RegionMemberRow> table)
    {
        table.ToTable("RegionMembers");
        table.HasKey(row => new { row.RegionId, row.AccountId });
        table.HasOne<RegionRow>().WithMany(region => region.Members).HasForeignKey(row => row.RegionId);
        table.HasOne(row => row.Account).WithMany().HasForeignKey(row => row.AccountId);
    }
}
