using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>An account with a role in a partnership: facilitator or viewer.</summary>
internal sealed class MemberRow
{
    public Guid PartnershipId { get; set; }

    public Guid AccountId { get; set; }

    public MemberRole Role { get; set; }

    public Account Account { get; set; } = null!;

    public static void Map(EntityTypeBuilder<MemberRow> table)
    {
        table.ToTable("PartnershipMembers");
        table.HasKey(row => new { row.PartnershipId, row.AccountId });
        table.Property(row => row.Role).HasDefaultValue(MemberRole.Facilitator).HasSentinel((MemberRole)(-1));
        table
            .HasOne<PartnershipRow>()
            .WithMany(partnership => partnership.Members)
            .HasForeignKey(row => row.PartnershipId);
        table.HasOne(row => row.Account).WithMany().HasForeignKey(row => row.AccountId);
    }
}
