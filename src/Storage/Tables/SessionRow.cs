using BeyondBoundaries.Storage.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// A user's session on a device. No IP address is stored: sessions do not need one, and a user's location is private.
/// </summary>
internal sealed class SessionRow
{
    public const int MaxDeviceCharacters = 60;
    public const int MaxStampCharacters = 64;

    public Guid Id { get; set; }

    /// <summary>The hash of the secret in the cookie.</summary>
    public byte[] KeyHash { get; set; } = [];

    public Guid AccountId { get; set; }

    /// <summary>
    /// The account's security stamp when the session began. When the stamp changes, the session ends.
    /// </summary>
    public string Stamp { get; set; } = "";

    public SignInMethod Way { get; set; }

    /// <summary>A description of the device, such as "Firefox on Windows".</summary>
    public string Device { get; set; } = "";

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset SeenAt { get; set; }

    public DateTimeOffset EndsAt { get; set; }

    public static void Map(EntityTypeBuilder<SessionRow> table)
    {
        table.ToTable("Sessions");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.KeyHash).HasMaxLength(LinkSecret.HashBytes);
        table.Property(row => row.Stamp).HasMaxLength(MaxStampCharacters);
        table.Property(row => row.Device).HasMaxLength(MaxDeviceCharacters);
        table.HasIndex(row => row.KeyHash).IsUnique();
        table.HasIndex(row => row.EndsAt);
        table.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
    }
}
