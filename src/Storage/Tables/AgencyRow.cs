using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

internal sealed class AgencyRow
{
    public Guid PartnershipId { get; set; }

    public int Ordinal { get; set; }

    public required string Name { get; set; }

    public static void Map(EntityTypeBuilder<AgencyRow> table)
    {
        table.ToTable("Agencies", builder => builder.HasNameCheck());
        table.HasKey(row => new { row.PartnershipId, row.Ordinal });
        table.Property(row => row.Ordinal).ValueGeneratedNever();
        table.Property(row => row.Name).HasMaxLength(PartnershipSetup.MaxNameCharacters);
        table.HasIndex(row => new { row.PartnershipId, row.Name }).IsUnique();
        table
            .HasOne<PartnershipRow>()
            .WithMany(partnership => partnership.Agencies)
            .HasForeignKey(row => row.PartnershipId);
    }
}
