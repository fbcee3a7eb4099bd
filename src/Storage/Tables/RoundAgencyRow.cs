using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// An agency in a round. Results show its name, which cannot change once the set-up of the round is locked.
/// </summary>
internal sealed class RoundAgencyRow
{
    public Guid RoundId { get; set; }

    public int Ordinal { get; set; }

    public required string Name { get; set; }

    /// <summary>The number of people invited from the agency; null if the facilitator has not stated one.</summary>
    public int? Invited { get; set; }

    public static void Map(EntityTypeBuilder<RoundAgencyRow> table)
    {
        table.ToTable(
            "RoundAgencies",
            builder =>
            {
                builder.HasNameCheck();
                builder.HasCheckConstraint(
                    "CK_RoundAgencies_Invited",
                    $"\"Invited\" BETWEEN 0 AND {RoundSetup.MaxInvited}"
                );
            }
        );
        table.HasKey(row => new { row.RoundId, row.Ordinal });
        table.Property(row => row.Ordinal).ValueGeneratedNever();
        table.Property(row => row.Name).HasMaxLength(PartnershipSetup.MaxNameCharacters);
        table.HasOne<RoundRow>().WithMany(round => round.Agencies).HasForeignKey(row => row.RoundId);
    }
}
