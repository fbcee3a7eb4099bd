using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>An action in a partnership's plan. Its content is in its versions; the latest version is current.</summary>
internal sealed class ActionRow
{
    public Guid Id { get; set; }

    public Guid PartnershipId { get; set; }

    /// <summary>The round in which the action was created; null if that round no longer exists.</summary>
    public Guid? RoundId { get; set; }

    /// <summary>The id of the enabler that the action is about.</summary>
    public required string Enabler { get; set; }

    /// <summary>The number of the latest version.</summary>
    public int Version { get; set; }

    public RoundRow? Round { get; set; }

    public List<ActionVersionRow> Versions { get; } = [];

    public static void Map(EntityTypeBuilder<ActionRow> table)
    {
        table.ToTable("Actions");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Enabler).HasMaxLength(NoteRow.MaxAboutCharacters);
        table.Property(row => row.Version).IsConcurrencyToken();
        table.HasOne<PartnershipRow>().WithMany().HasForeignKey(row => row.PartnershipId);
        table.HasOne(row => row.Round).WithMany().HasForeignKey(row => row.RoundId).OnDelete(DeleteBehavior.SetNull);
    }
}
