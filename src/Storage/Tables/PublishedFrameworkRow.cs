using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>A published version of a framework. Rows are added but never changed.</summary>
internal sealed class PublishedFrameworkRow
{
    public required string FrameworkId { get; set; }

    public required string FrameworkVersion { get; set; }

    /// <summary>The partnership that the framework is for; null if it is for everyone.</summary>
    public Guid? PartnershipId { get; set; }

    public required string Title { get; set; }

    /// <summary>The framework with its crosswalk, in the format of a framework file.</summary>
    public required string Content { get; set; }

    public DateTimeOffset PublishedAt { get; set; }

    public static void Map(EntityTypeBuilder<PublishedFrameworkRow> table)
    {
        table.ToTable("PublishedFrameworks");
        table.HasKey(row => new { row.FrameworkId, row.FrameworkVersion });
        table.Property(row => row.FrameworkId).HasMaxLength(RoundRow.MaxFrameworkCharacters);
        table.Property(row => row.FrameworkVersion).HasMaxLength(RoundRow.MaxFrameworkCharacters);
        table.Property(row => row.Title).HasMaxLength(FrameworkDraftRow.MaxTitleCharacters);
        table
            .HasOne<PartnershipRow>()
            .WithMany()
            .HasForeignKey(row => row.PartnershipId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
