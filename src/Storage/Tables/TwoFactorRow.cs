using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// The key that an account shares with its authenticator app. The account's own row records whether two-factor sign-in
/// is on.
/// </summary>
internal sealed class TwoFactorRow
{
    public const int MaxKeyBytes = 512;

    public Guid AccountId { get; set; }

    /// <summary>The key, encrypted with the data-protection keys.</summary>
    public byte[] Key { get; set; } = [];

    /// <summary>
    /// The latest time step whose code was used. This code and all earlier ones can no longer be used.
    /// </summary>
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
