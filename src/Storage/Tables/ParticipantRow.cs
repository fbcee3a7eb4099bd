using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.Imports;
using BeyondBoundaries.Storage.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// One participant in a round. No times are stored, because the time at which a named person answered would show which
/// scores are theirs.
/// </summary>
internal sealed class ParticipantRow
{
    public Guid Id { get; set; }

    public Guid RoundId { get; set; }

    /// <summary>
    /// The same person's row in the previous round, if they chose to be counted as the same person; always null in
    /// anonymous mode.
    /// </summary>
    public Guid? PreviousId { get; set; }

    /// <summary>
    /// A fingerprint of the participant's id in an imported file. It is stored so that importing the file again changes
    /// the participant instead of creating a duplicate. Always null in anonymous mode.
    /// </summary>
    public string? ImportId { get; set; }

    /// <summary>The index of the person's agency among the round's agencies; null if not stated.</summary>
    public int? Agency { get; set; }

    /// <summary>The level of work, as an index in <see cref="RoundSetup.LevelsOfWork"/>; null if not stated.</summary>
    public int? Level { get; set; }

    /// <summary>
    /// The name, for the list of people who have finished, and for results in open mode. In other modes, it never
    /// appears next to scores.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>
    /// The email address to which reminders and a new link can be sent; always null in anonymous mode, and deleted when
    /// the round closes.
    /// </summary>
    public string? Contact { get; set; }

    /// <summary>
    /// The day of the last reminder to <see cref="Contact"/>; null if there was none. It is deleted with the address.
    /// </summary>
    public DateOnly? RemindedOn { get; set; }

    public required byte[] TokenHash { get; set; }

    /// <summary>
    /// Whether the facilitator has seen the current return link. If so, the first person to open it gets a new link.
    /// </summary>
    public bool HandedOver { get; set; }

    /// <summary>
    /// Whether the facilitator created this place as an empty form and passed on its first link. This never changes.
    /// </summary>
    public bool EmptyForm { get; set; }

    /// <summary>Whether the scores were keyed in from paper; not recorded in anonymous mode.</summary>
    public bool Keyed { get; set; }

    /// <summary>
    /// Whether the facilitator removed the participant, or replaced their answers with an empty form, after some of the
    /// answers were revealed. If so, only revealed answers are kept, and the participant can still delete them with
    /// their own link.
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
            // With NoAction, the database checks this foreign key only when a statement ends. When a round is deleted,
            // both the agency and the participant have been deleted by then.
            .OnDelete(DeleteBehavior.NoAction);
    }
}
