using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>A record that a partnership has chosen its priorities in a round.</summary>
internal sealed class PlanRow
{
    public Guid RoundId { get; set; }

    public int Version { get; set; }

    public List<PriorityRow> Priorities { get; } = [];

    public static void Map(EntityTypeBuilder<PlanRow> table)
    {
        table.ToTable("Plans");
        table.HasKey(row => row.RoundId);
        table.Property(row => row.Version).IsConcurrencyToken();
        table.HasOne<RoundRow>().WithOne().HasForeignKey<PlanRow>(row => row.RoundId);
    }
}
