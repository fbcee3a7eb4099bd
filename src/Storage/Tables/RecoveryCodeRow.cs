using BeyondBoundaries.Storage.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>A recovery code that has not been used.</summary>
internal sealed class RecoveryCodeRow
{
    public Guid AccountId { get; set; }

    public byte[] Hash { get; set; } = [];

    public static void Map(EntityTypeBuilder<RecoveryCodeRow> table)
    {
        table.ToTable("AccountRecoveryCodes");
        table.HasKey(row => new { row.AccountId, row.Hash });
        table.Property(row => row.Hash).HasMaxLength(LinkSecret.HashBytes);
        table.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
    }
}
