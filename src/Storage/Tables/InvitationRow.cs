using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Joining;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// A link by which one person becomes a member of a partnership. It is gone once it is accepted or taken back.
/// </summary>
internal sealed class InvitationRow
{
    public Guid Id { get; set; }

    public Guid PartnershipId { get; set; }

    public MemberRole Role { get; set; }

    /// <summary>Whom it is for, in the words of whoever made it.</summary>
    public required string Name { get; set; }

    /// <summary>Who made it. It lives no longer than they may invite.</summary>
    public Guid InvitedBy { get; set; }

    /// <summary>What is kept of the link's secret.</summary>
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
