using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>A challenge that the whole room named.</summary>
internal sealed class RoomChallengeRow
{
    public Guid RoundId { get; set; }

    /// <summary>The id of the challenge.</summary>
    public required string Challenge { get; set; }

    public ScopeForAction? Reach { get; set; }

    public required string Examples { get; set; }

    public required string Note { get; set; }

    public static void Map(EntityTypeBuilder<RoomChallengeRow> table)
    {
        table.ToTable("RoomChallenges");
        table.HasKey(row => new { row.RoundId, row.Challenge });
        table.Property(row => row.Challenge).HasMaxLength(NoteRow.MaxAboutCharacters);
        table.Property(row => row.Examples).HasMaxLength(NamedChallengeRow.MaxExamplesCharacters);
        table.Property(row => row.Note).HasMaxLength(BeyondBoundaries.Core.Rounds.Note.MaxCharacters);
        table.HasOne<RoundRow>().WithMany(round => round.RoomChallenges).HasForeignKey(row => row.RoundId);
    }
}
