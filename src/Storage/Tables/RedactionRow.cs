using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>That a facilitator took a note away, without its text.</summary>
internal sealed class RedactionRow
{
    public Guid Id { get; set; }

    public Guid RoundId { get; set; }

    public NoteKind Kind { get; set; }

    /// <summary>Id of the enabler or theme that it was about.</summary>
    public required string About { get; set; }

    /// <summary>The facilitator's name then.</summary>
    public required string By { get; set; }

    /// <summary>The day alone: with a time somebody could say which note it was, and in front of whom.</summary>
    public DateOnly On { get; set; }

    public static void Map(EntityTypeBuilder<RedactionRow> table)
    {
        table.ToTable("Redactions");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.About).HasMaxLength(NoteRow.MaxAboutCharacters);
        table.Property(row => row.By).HasMaxLength(PartnershipSetup.MaxNameCharacters);
        table.HasOne<RoundRow>().WithMany().HasForeignKey(row => row.RoundId);
    }
}
