using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

internal sealed class BallotRow
{
    public Guid Id { get; set; }

    public Guid RoundId { get; set; }

    public BallotKind Kind { get; set; }

    /// <summary>The id of the enabler; empty if the ballot is not about one.</summary>
    public required string About { get; set; }

    public BallotStatus Status { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    public DateTimeOffset? RevealedAt { get; set; }

    public RoundRow Round { get; set; } = null!;

    public static void Map(EntityTypeBuilder<BallotRow> table)
    {
        table.ToTable(
            "Ballots",
            builder =>
                builder.HasCheckConstraint(
                    "CK_Ballots_RevealedAt",
                    $"(\"Status\" = '{StoredNames.Get(BallotStatus.Revealed)}') = (\"RevealedAt\" IS NOT NULL)"
                )
        );
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.About).HasMaxLength(NoteRow.MaxAboutCharacters);
        table
            .HasIndex(row => new
            {
                row.RoundId,
                row.Kind,
                row.About,
            })
            .IsUnique();
        table.HasOne(row => row.Round).WithMany(round => round.Ballots).HasForeignKey(row => row.RoundId);
    }
}
