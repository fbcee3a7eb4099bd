using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Joining;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// A link that one partnership can use to become an area of a region, or one person to become one of its people. It is
/// deleted when accepted or withdrawn.
/// </summary>
internal sealed class RegionInvitationRow
{
    public Guid Id { get; set; }

    public Guid RegionId { get; set; }

    /// <summary>Whether it is for a partnership, and not for a person.</summary>
    public bool ForArea { get; set; }

    /// <summary>The name of the invited partnership or person, as the inviting user typed it.</summary>
    public required string Name { get; set; }

    /// <summary>The user who created it. It stops working when this user leaves the region.</summary>
    public Guid InvitedBy { get; set; }

    /// <summary>The hash of the link's secret.</summary>
    public required byte[] TokenHash { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public RegionRow Region { get; set; } = null!;

    public static void Map(EntityTypeBuilder<RegionInvitationRow> table)
    {
        table.ToTable("RegionInvitations", builder => builder.HasNameCheck());
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Name).HasMaxLength(PartnershipSetup.MaxNameCharacters);
        table.Property(row => row.TokenHash).HasMaxLength(LinkSecret.HashBytes);
        table.HasIndex(row => row.TokenHash).IsUnique();
        table.HasOne<Account>().WithMany().HasForeignKey(row => row.InvitedBy);
        table.HasOne(row => row.Region).WithMany().HasForeignKey(row => row.RegionId);
    }
}
