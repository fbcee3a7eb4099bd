using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>A link that one person can use to become a member of a partnership.</summary>
internal sealed class InvitationRow : InvitationLinkRow
{
    public Guid PartnershipId { get; set; }

    public MemberRole Role { get; set; }

    public PartnershipRow Partnership { get; set; } = null!;

    public static void Map(EntityTypeBuilder<InvitationRow> table)
    {
        MapLink(table, "Invitations");
        table.HasOne(row => row.Partnership).WithMany().HasForeignKey(row => row.PartnershipId);
    }
}
