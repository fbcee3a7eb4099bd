using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>One renewal of a region's figures.</summary>
internal sealed class RegionRenewalRow
{
    public Guid Id { get; set; }

    public Guid RegionId { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>The figures, as a <see cref="BeyondBoundaries.Storage.Regions.RenewalDocument"/>.</summary>
    public required byte[] Kept { get; set; }

    public static void Map(EntityTypeBuilder<RegionRenewalRow> table)
    {
        table.ToTable("RegionRenewals");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasOne<RegionRow>().WithMany().HasForeignKey(row => row.RegionId);
    }
}
