using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

internal sealed class PartnershipRow
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    public int Version { get; set; } = 1;

    public List<AgencyRow> Agencies { get; } = [];

    public List<MemberRow> Members { get; } = [];

    public List<RoundRow> Rounds { get; } = [];

    public static void Map(EntityTypeBuilder<PartnershipRow> table)
    {
        table.ToTable("Partnerships", builder => builder.HasNameCheck());
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Name).HasMaxLength(PartnershipSetup.MaxNameCharacters);
        table.Property(row => row.Version).IsConcurrencyToken();
    }
}
