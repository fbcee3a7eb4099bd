using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>A challenge that the room named together.</summary>
internal sealed class RoomChallengeRow
{
    public Guid RoundId { get; set; }

    /// <summary>Id of the challenge type.</summary>
    public required string Challenge { get; set; }

    public Reach? Reach { get; set; }

    public required string Examples { get; set; }

    public required string Note { get; set; }

    public static void Map(EntityTypeBuilder<RoomChallengeRow> table)
    {
        table.ToTable("RoomChallenges");
        table.HasKey(row => new { row.RoundId, row.Challenge });
        table.Property(row => row.Challenge).HasMaxLength(NoteRow.MostAboutCharacters);
        table.Property(row => row.Examples).HasMaxLength(ChallengeMarkRow.MostExamplesCharacters);
        table.Property(row => row.Note).HasMaxLength(Core.Rounds.Note.MostCharacters);
        table.HasOne<RoundRow>().WithMany(round => round.RoomChallenges).HasForeignKey(row => row.RoundId);
    }
}
