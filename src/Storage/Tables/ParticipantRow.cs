using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.Imports;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Joining;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>One seat in a round. No times: with them a name would tell a score.</summary>
internal sealed class ParticipantRow
{
    public Guid Id { get; set; }

    public Guid RoundId { get; set; }

    /// <summary>The same person's seat in the round before, by their own choice; never in mode anonymous.</summary>
    public Guid? PreviousId { get; set; }

    /// <summary>
    /// What stands for the id by which a file brought them in, so that reading it again changes them and makes nobody
    /// twice; never in mode anonymous.
    /// </summary>
    public string? ImportId { get; set; }

    /// <summary>Place in the round's agencies; null when not stated.</summary>
    public int? Agency { get; set; }

    /// <summary>Place in <see cref="RoundSetup.LevelsOfWork"/>; null when not stated.</summary>
    public int? Level { get; set; }

    /// <summary>For the list of who has finished, and in mode open; never beside scores otherwise.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// The e-mail address they gave to get a new link by; never in mode anonymous, and gone when the round closes.
    /// </summary>
    public string? Contact { get; set; }

    public required byte[] TokenHash { get; set; }

    /// <summary>
    /// Whether the facilitator has seen this seat's link. Whoever opens it first gets a link of their own.
    /// </summary>
    public bool HandedOver { get; set; }

    /// <summary>
    /// Whether the facilitator made it as an empty form, so that its first link went through their hands. It stays
    /// true.
    /// </summary>
    public bool EmptyForm { get; set; }

    /// <summary>Whether the facilitator keyed it from paper; not said in mode anonymous.</summary>
    public bool Keyed { get; set; }

    /// <summary>
    /// Whether the facilitator took the seat away after a ballot was revealed: what is revealed stays, for their own
    /// link to have it deleted, and nothing else does.
    /// </summary>
    public bool Removed { get; set; }

    public List<ResponseRow> Responses { get; } = [];

    public RoundRow Round { get; set; } = null!;

    public static void Map(EntityTypeBuilder<ParticipantRow> table)
    {
        table.ToTable(
            "Participants",
            builder =>
            {
                builder.HasNameCheck();
                builder.HasCheckConstraint(
                    "CK_Participants_Level",
                    $"\"Level\" BETWEEN 0 AND {RoundSetup.LevelsOfWork.Count - 1}"
                );
                builder.HasCheckConstraint(
                    "CK_Participants_TokenHash",
                    $"length(\"TokenHash\") = {LinkSecret.HashBytes}"
                );
            }
        );
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Name).HasMaxLength(PartnershipSetup.MaxNameCharacters);
        table.Property(row => row.Contact).HasMaxLength(Account.MaxEmailCharacters);
        table.HasIndex(row => row.TokenHash).IsUnique();
        table.HasIndex(row => row.PreviousId).IsUnique();
        table.Property(row => row.ImportId).HasMaxLength(ImportPlan.MaxIdCharacters);
        table.HasIndex(row => new { row.RoundId, row.ImportId }).IsUnique();
        table
            .HasOne<ParticipantRow>()
            .WithOne()
            .HasForeignKey<ParticipantRow>(row => row.PreviousId)
            .OnDelete(DeleteBehavior.SetNull);
        table.HasOne(row => row.Round).WithMany(round => round.Participants).HasForeignKey(row => row.RoundId);
        table
            .HasOne<RoundAgencyRow>()
            .WithMany()
            .HasForeignKey(row => new { row.RoundId, row.Agency })
            // Checked when the statement ends: a round takes both away with it.
            .OnDelete(DeleteBehavior.NoAction);
    }
}
