using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>The only row in the table. It contains the time at which the application last ran.</summary>
internal sealed class ClockRow
{
    public const int OnlyId = 1;

    /// <summary>The maximum difference allowed between the clock and the time last recorded.</summary>
    public static readonly TimeSpan MaxJump = TimeSpan.FromDays(1);

    public int Id { get; set; } = OnlyId;

    public DateTimeOffset SeenAt { get; set; }

    public static void Map(EntityTypeBuilder<ClockRow> table)
    {
        table.ToTable("Clock", builder => builder.HasCheckConstraint("CK_Clock_Once", $"\"Id\" = {OnlyId}"));
        table.Property(row => row.Id).ValueGeneratedNever();
    }
}
