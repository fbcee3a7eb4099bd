using BeyondBoundaries.Core.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>An enabler that a partnership chose as a priority, or decided to leave out.</summary>
internal sealed class PriorityRow
{
    public Guid RoundId { get; set; }

    /// <summary>The id of the enabler.</summary>
    public required string Enabler { get; set; }

    /// <summary>The enabler's index, from 0, in the list of chosen enablers or the list of those left out.</summary>
    public int Ordinal { get; set; }

    public bool Chosen { get; set; }

    public required string Why { get; set; }

    public static void Map(EntityTypeBuilder<PriorityRow> table)
    {
        table.ToTable("Priorities");
        table.HasKey(row => new { row.RoundId, row.Enabler });
        table.Property(row => row.Enabler).HasMaxLength(NoteRow.MaxAboutCharacters);
        table.Property(row => row.Why).HasMaxLength(PriorityChoice.MaxCharacters);
        table.HasOne<PlanRow>().WithMany(plan => plan.Priorities).HasForeignKey(row => row.RoundId);
    }
}
