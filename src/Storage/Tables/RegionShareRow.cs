using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// A partnership that has accepted an invitation to a region. The row is kept when the partnership withdraws, so that
/// the area has the same id if the partnership shares a round again.
/// </summary>
internal sealed class RegionShareRow
{
    /// <summary>
    /// The area's id. It is random, so renewals that contain it do not identify a partnership that has been deleted.
    /// </summary>
    public Guid Id { get; set; }

    public Guid RegionId { get; set; }

    public Guid PartnershipId { get; set; }

    /// <summary>
    /// The round that the partnership shares; null until it agrees to share one, and after it withdraws or the round is
    /// deleted.
    /// </summary>
    public Guid? RoundId { get; set; }

    /// <summary>Whether the region and the other areas see the partnership's name while it shares a round.</summary>
    public bool ShowsName { get; set; }

    public RegionRow Region { get; set; } = null!;

    public PartnershipRow Partnership { get; set; } = null!;

    public RoundRow? Round { get; set; }

    public List<RegionSharedRoundRow> SharedRounds { get; } = [];

    public static void Map(EntityTypeBuilder<RegionShareRow> table)
    {
        table.ToTable("RegionShares");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasIndex(row => new { row.RegionId, row.PartnershipId }).IsUnique();
        table.HasOne(row => row.Region).WithMany(region => region.Shares).HasForeignKey(row => row.RegionId);
        table.HasOne(row => row.Partnership).WithMany().HasForeignKey(row => row.PartnershipId);
        table.HasOne(row => row.Round).WithMany().HasForeignKey(row => row.RoundId).OnDelete(DeleteBehavior.SetNull);
    }
}
