using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// A round that an area shares or has shared, and the key that renewals store instead of the round's id. The key is
/// deleted with the round. After that, nothing connects the renewals with the round.
/// </summary>
internal sealed class RegionSharedRoundRow
{
    public Guid ShareId { get; set; }

    public Guid RoundId { get; set; }

    /// <summary>A random id. It changes when the figures for the round are recomputed after an erasure.</summary>
    public Guid Key { get; set; }

    public static void Map(EntityTypeBuilder<RegionSharedRoundRow> table)
    {
        table.ToTable("RegionSharedRounds");
        table.HasKey(row => new { row.ShareId, row.RoundId });
        table.HasOne<RegionShareRow>().WithMany(share => share.SharedRounds).HasForeignKey(row => row.ShareId);
        table.HasOne<RoundRow>().WithMany().HasForeignKey(row => row.RoundId);
    }
}
