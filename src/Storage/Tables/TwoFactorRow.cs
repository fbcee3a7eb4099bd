using BeyondBoundaries.Storage.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// The key that an account shares with its authenticator app. Whether it is asked for stands with the account.
/// </summary>
internal sealed class TwoFactorRow
{
    public const int MaxKeyBytes = 512;

    public Guid AccountId { get; set; }

    /// <summary>Protected by the data-protection keys.</summary>
    public byte[] Key { get; set; } = [];

    /// <summary>The step of time whose code was used last: it and those before it are used up.</summary>
    public long LastStep { get; set; }

    public static void Map(EntityTypeBuilder<TwoFactorRow> table)
    {
        table.ToTable("AccountTwoSteps");
        table.HasKey(row => row.AccountId);
        table.Property(row => row.AccountId).ValueGeneratedNever();
        table.Property(row => row.Key).HasMaxLength(MaxKeyBytes);
        table.HasOne<Account>().WithOne().HasForeignKey<TwoFactorRow>(row => row.AccountId);
    }
}
