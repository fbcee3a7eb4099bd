using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

internal sealed class AgreedScoreRow
{
    public Guid RoundId { get; set; }

    /// <summary>The id of the item.</summary>
    public required string About { get; set; }

    public int Score { get; set; }

    public required string Why { get; set; }

    public required string Dissent { get; set; }

    public int Version { get; set; }

    public static void Map(EntityTypeBuilder<AgreedScoreRow> table)
    {
        table.ToTable("AgreedScores");
        table.HasKey(row => new { row.RoundId, row.About });
        table.Property(row => row.About).HasMaxLength(NoteRow.MaxAboutCharacters);
        table.Property(row => row.Why).HasMaxLength(AgreedScore.MaxCharacters);
        table.Property(row => row.Dissent).HasMaxLength(AgreedScore.MaxCharacters);
        table.Property(row => row.Version).IsConcurrencyToken();
        table.HasOne<RoundRow>().WithMany(round => round.AgreedScores).HasForeignKey(row => row.RoundId);
    }
}
