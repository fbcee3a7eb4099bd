using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// The figures for a ballot, stored when it was revealed. They are in a separate table because most pages need the
/// ballot without them.
/// </summary>
internal sealed class FiguresRow
{
    public Guid BallotId { get; set; }

    /// <summary>The figures, as a <see cref="BeyondBoundaries.Storage.Figures.FiguresDocument"/>.</summary>
    public required byte[] Kept { get; set; }

    public BallotRow Ballot { get; set; } = null!;

    public static void Map(EntityTypeBuilder<FiguresRow> table)
    {
        table.ToTable("Figures");
        table.HasKey(row => row.BallotId);
        table.Property(row => row.BallotId).ValueGeneratedNever();
        table.HasOne(row => row.Ballot).WithOne().HasForeignKey<FiguresRow>(row => row.BallotId);
    }
}
