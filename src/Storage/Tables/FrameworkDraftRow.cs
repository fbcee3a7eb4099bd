using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>A framework that is being written.</summary>
internal sealed class FrameworkDraftRow
{
    /// <summary>
    /// The maximum number of characters in the title as it is shown in lists; a longer title is shortened.
    /// </summary>
    public const int MaxTitleCharacters = 300;

    public Guid Id { get; set; }

    /// <summary>The partnership that the framework is for; null if it is for everyone.</summary>
    public Guid? PartnershipId { get; set; }

    public required string Title { get; set; }

    /// <summary>The framework, in the format of a framework file.</summary>
    public required string Content { get; set; }

    public int Version { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public static void Map(EntityTypeBuilder<FrameworkDraftRow> table)
    {
        table.ToTable("FrameworkDrafts");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Title).HasMaxLength(MaxTitleCharacters);
        table.Property(row => row.Version).IsConcurrencyToken();
        table
            .HasOne<PartnershipRow>()
            .WithMany()
            .HasForeignKey(row => row.PartnershipId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
