using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Joining;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// A link by which somebody who can no longer sign in gets a new password. One an account at most; gone once it is
/// used.
/// </summary>
internal sealed class AccountRecoveryRow
{
    public Guid AccountId { get; set; }

    /// <summary>What is kept of the link's secret.</summary>
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
