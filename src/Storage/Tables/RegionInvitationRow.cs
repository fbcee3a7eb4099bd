using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// A link that one partnership can use to become an area of a region, or that one person can use to get access to the
/// region.
/// </summary>
internal sealed class RegionInvitationRow : InvitationLinkRow
{
    public Guid RegionId { get; set; }

    /// <summary>Whether the invitation is for a partnership rather than for a person.</summary>
    public bool ForArea { get; set; }

    public RegionRow Region { get; set; } = null!;

    public static void Map(EntityTypeBuilder<RegionInvitationRow> table)
    {
        MapLink(table, "RegionInvitations");
        table.HasOne(row => row.Region).WithMany().HasForeignKey(row => row.RegionId);
    }
}
