using BeyondBoundaries.Core.Regions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// The secret that determines how a partnership's averages are rounded at random. It is created when the partnership
/// first shares a round, never changes, and is deleted with the partnership.
/// </summary>
internal sealed class RegionSecretRow
{
    public Guid PartnershipId { get; set; }

    public required byte[] Secret { get; set; }

    public static void Map(EntityTypeBuilder<RegionSecretRow> table)
    {
        table.ToTable("RegionSecrets");
        table.HasKey(row => row.PartnershipId);
        table.Property(row => row.PartnershipId).ValueGeneratedNever();
        table.Property(row => row.Secret).HasMaxLength(RandomRounding.SecretBytes);
        table.HasOne<PartnershipRow>().WithOne().HasForeignKey<RegionSecretRow>(row => row.PartnershipId);
    }
}
