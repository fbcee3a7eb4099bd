using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Joining;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// A link that one person can use to become a member of a partnership. It is deleted when accepted or withdrawn.
/// </summary>
internal sealed class InvitationRow
{
    public Guid Id { get; set; }

    public Guid PartnershipId { get; set; }

    public MemberRole Role { get; set; }

    /// <summary>The invited person's name, as the inviting user typed it.</summary>
    public required string Name { get; set; }

    /// <summary>
    /// The user who created the invitation, which stops working when this user may no longer invite people.
    /// </summary>
    public Guid InvitedBy { get; set; }

    /// <summary>The hash of the link's secret.</summary>
    public required byte[] TokenHash { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public PartnershipRow Partnership { get; set; } = null!;

    public static void Map(EntityTypeBuilder<InvitationRow> table)
    {
        table.ToTable("Invitations", builder => builder.HasNameCheck());
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Name).HasMaxLength(PartnershipSetup.MaxNameCharacters);
        table.Property(row => row.TokenHash).HasMaxLength(LinkSecret.HashBytes);
        table.HasIndex(row => row.TokenHash).IsUnique();
        table.HasOne<Account>().WithMany().HasForeignKey(row => row.InvitedBy);
        table.HasOne(row => row.Partnership).WithMany().HasForeignKey(row => row.PartnershipId);
    }
}
