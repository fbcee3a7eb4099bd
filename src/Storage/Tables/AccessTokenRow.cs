using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// A personal access token of an account. It is deleted when it is revoked, or when its account or its partnership is
/// deleted. No IP address is stored, and only the date of the token's last use, not the time.
/// </summary>
internal sealed class AccessTokenRow
{
    public const int MaxScopesCharacters = 100;

    public Guid Id { get; set; }

    /// <summary>The hash of the secret in the token.</summary>
    public required byte[] KeyHash { get; set; }

    public Guid AccountId { get; set; }

    /// <summary>
    /// The account's security stamp when the token was created. The token stops working when the stamp changes.
    /// </summary>
    public required string Stamp { get; set; }

    /// <summary>
    /// The only partnership whose data the token gives access to; null for all the user's partnerships.
    /// </summary>
    public Guid? PartnershipId { get; set; }

    public required string Name { get; set; }

    /// <summary>The names of the token's scopes, separated by spaces.</summary>
    public required string Scopes { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The last day on which the token works.</summary>
    public DateOnly LastDay { get; set; }

    /// <summary>The day on which the token was last used; null if never.</summary>
    public DateOnly? LastUsedOn { get; set; }

    public static void Map(EntityTypeBuilder<AccessTokenRow> table)
    {
        table.ToTable("AccessTokens", builder => builder.HasNameCheck());
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.KeyHash).HasMaxLength(LinkSecret.HashBytes);
        table.Property(row => row.Stamp).HasMaxLength(SessionRow.MaxStampCharacters);
        table.Property(row => row.Name).HasMaxLength(PartnershipSetup.MaxNameCharacters);
        table.Property(row => row.Scopes).HasMaxLength(MaxScopesCharacters);
        table.HasIndex(row => row.KeyHash).IsUnique();
        table.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        table
            .HasOne<PartnershipRow>()
            .WithMany()
            .HasForeignKey(row => row.PartnershipId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
