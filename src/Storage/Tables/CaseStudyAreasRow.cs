using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>The areas that a partnership has added to a case study.</summary>
internal sealed class CaseStudyAreasRow
{
    public Guid PartnershipId { get; set; }

    /// <summary>The id of the case study.</summary>
    public required string CaseStudy { get; set; }

    /// <summary>The areas, one per line.</summary>
    public required string Areas { get; set; }

    public int Version { get; set; }

    public static void Map(EntityTypeBuilder<CaseStudyAreasRow> table)
    {
        table.ToTable("CaseStudyAreas");
        table.HasKey(row => new { row.PartnershipId, row.CaseStudy });
        table.Property(row => row.CaseStudy).HasMaxLength(NoteRow.MaxAboutCharacters);
        table.Property(row => row.Areas).HasMaxLength(AreaList.MaxAreas * (PartnershipSetup.MaxNameCharacters + 1));
        table.Property(row => row.Version).IsConcurrencyToken();
        table.HasOne<PartnershipRow>().WithMany().HasForeignKey(row => row.PartnershipId);
    }
}
