using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// What may be shown of a ballot, kept when it was revealed. In a table of its own, since most pages need the ballot
/// and not these.
/// </summary>
internal sealed class FiguresRow
{
    public Guid BallotId { get; set; }

    /// <summary>See <see cref="BeyondBoundaries.Storage.Figures.FiguresDocument"/>.</summary>
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
