using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

internal sealed class RegionRow
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    public required string FrameworkId { get; set; }

    public required string FrameworkVersion { get; set; }

    public List<RegionMemberRow> Members { get; } = [];

    public List<RegionShareRow> Shares { get; } = [];

    public static void Map(EntityTypeBuilder<RegionRow> table)
    {
        table.ToTable("Regions", builder => builder.HasNameCheck());
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Name).HasMaxLength(PartnershipSetup.MaxNameCharacters);
        table.Property(row => row.FrameworkId).HasMaxLength(RoundRow.MaxFrameworkCharacters);
        table.Property(row => row.FrameworkVersion).HasMaxLength(RoundRow.MaxFrameworkCharacters);
    }
}
