using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>A record that a facilitator removed a note. It does not contain the note's text.</summary>
internal sealed class RedactionRow
{
    public Guid Id { get; set; }

    public Guid RoundId { get; set; }

    public NoteKind Kind { get; set; }

    /// <summary>The id of the enabler or theme that the note was about.</summary>
    public required string About { get; set; }

    /// <summary>The facilitator's name at the time of the removal.</summary>
    public required string By { get; set; }

    /// <summary>
    /// The date without the time, because a time would help people guess which note was removed, and who was present
    /// at its removal.
    /// </summary>
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
