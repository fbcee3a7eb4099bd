using BeyondBoundaries.Storage.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// A one-time link for setting a new password. An account has at most one such link, which is deleted when it is used.
/// </summary>
internal sealed class AccountRecoveryRow
{
    public Guid AccountId { get; set; }

    /// <summary>The hash of the link's secret.</summary>
    public required byte[] TokenHash { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public Account Account { get; set; } = null!;

    public static void Map(EntityTypeBuilder<AccountRecoveryRow> table)
    {
        table.ToTable("WaysBack");
        table.HasKey(row => row.AccountId);
        table.Property(row => row.TokenHash).HasMaxLength(LinkSecret.HashBytes);
        table.HasIndex(row => row.TokenHash).IsUnique();
        table.HasOne(row => row.Account).WithMany().HasForeignKey(row => row.AccountId);
    }
}
