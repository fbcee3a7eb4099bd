using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// The columns that all kinds of invitation have. An invitation is a link that can be used once. Its row is deleted
/// when it is accepted or withdrawn. If it expires, its row is deleted when the next invitation to the same partnership
/// or region is created.
/// </summary>
internal abstract class InvitationLinkRow
{
    public Guid Id { get; set; }

    /// <summary>The name of the invited person or partnership, as the inviting user typed it.</summary>
    public required string Name { get; set; }

    /// <summary>
    /// The user who created the invitation. The invitation stops working if this user loses the right to invite people.
    /// </summary>
    public Guid InvitedBy { get; set; }

    /// <summary>The hash of the link's secret.</summary>
    public required byte[] TokenHash { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    protected static void MapLink<TRow>(EntityTypeBuilder<TRow> table, string name)
        where TRow : InvitationLinkRow
    {
        table.ToTable(name, builder => builder.HasNameCheck());
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Name).HasMaxLength(PartnershipSetup.MaxNameCharacters);
        table.Property(row => row.TokenHash).HasMaxLength(LinkSecret.HashBytes);
        table.HasIndex(row => row.TokenHash).IsUnique();
        table.HasOne<Account>().WithMany().HasForeignKey(row => row.InvitedBy);
    }
}
