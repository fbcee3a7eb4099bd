using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>A participant's answers to one ballot, created with the first answer.</summary>
internal sealed class ResponseRow
{
    public Guid Id { get; set; }

    public Guid ParticipantId { get; set; }

    public Guid BallotId { get; set; }

    /// <summary>
    /// The answers, one byte per item; see <see cref="BeyondBoundaries.Core.Rounds.AnswerSet.Codes"/>.
    /// </summary>
    public required byte[] Scores { get; set; }

    public int Version { get; set; }

    public bool Submitted { get; set; }

    /// <summary>
    /// Whether the facilitator decided at the reveal to count these answers, although they were not submitted.
    /// </summary>
    public bool CountedAtReveal { get; set; }

    /// <summary>
    /// The id of the position on the spectrum where the participant thinks the partnership is now; null if not
    /// answered.
    /// </summary>
    public string? SpectrumNow { get; set; }

    /// <summary>
    /// The id of the position on the spectrum where the participant thinks the partnership should be; null if not
    /// answered.
    /// </summary>
    public string? SpectrumWanted { get; set; }

    /// <summary>
    /// The ids of the enablers that the participant would start with, one per line; null if none are chosen.
    /// </summary>
    public string? Priorities { get; set; }

    public ParticipantRow Participant { get; set; } = null!;

    public BallotRow Ballot { get; set; } = null!;

    public List<NoteRow> Notes { get; } = [];

    public List<NamedChallengeRow> Challenges { get; } = [];

    public static void Map(EntityTypeBuilder<ResponseRow> table)
    {
        table.ToTable(
            "Responses",
            builder => builder.HasCheckConstraint("CK_Responses_Scores", "length(\"Scores\") > 0")
        );
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Version).IsConcurrencyToken();
        table.Property(row => row.SpectrumNow).HasMaxLength(NoteRow.MaxAboutCharacters);
        table.Property(row => row.SpectrumWanted).HasMaxLength(NoteRow.MaxAboutCharacters);
        table.Property(row => row.Priorities).HasMaxLength(PriorityVote.MaxChoices * (NoteRow.MaxAboutCharacters + 1));
        table.HasIndex(row => new { row.ParticipantId, row.BallotId }).IsUnique();
        table
            .HasOne(row => row.Participant)
            .WithMany(participant => participant.Responses)
            .HasForeignKey(row => row.ParticipantId);
        // With NoAction, the database checks this foreign key only when a statement ends. When a round is deleted, both
        // the ballot and the response have been deleted by then.
        table
            .HasOne(row => row.Ballot)
            .WithMany()
            .HasForeignKey(row => row.BallotId)
            .OnDelete(DeleteBehavior.NoAction);
    }
}
