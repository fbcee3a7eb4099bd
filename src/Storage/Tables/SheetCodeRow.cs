using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// The one-use code for a paper sheet or for a column in a workbook. The row does not record which participant used the
/// code.
/// </summary>
internal sealed class SheetCodeRow
{
    public required string Code { get; set; }

    public Guid RoundId { get; set; }

    /// <summary>The number of the batch that the code was created in, from 1.</summary>
    public int Batch { get; set; }

    /// <summary>Whether the code is in a workbook rather than on paper.</summary>
    public bool InWorkbook { get; set; }

    public bool Spent { get; set; }

    public RoundRow Round { get; set; } = null!;

    public static void Map(EntityTypeBuilder<SheetCodeRow> table)
    {
        table.ToTable(
            "SeatCodes",
            builder => builder.HasCheckConstraint("CK_SeatCodes_Code", $"length(\"Code\") = {ShortCode.Length}")
        );
        table.HasKey(row => row.Code);
        table.Property(row => row.Code).HasMaxLength(ShortCode.Length);
        table.HasOne(row => row.Round).WithMany(round => round.SeatCodes).HasForeignKey(row => row.RoundId);
    }
}
