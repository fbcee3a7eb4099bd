using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

internal sealed class NamedChallengeRow
{
    public const int MaxExamplesCharacters = 4_000;

    public Guid ResponseId { get; set; }

    /// <summary>The id of the challenge.</summary>
    public required string Challenge { get; set; }

    public ScopeForAction? Reach { get; set; }

    public required string Examples { get; set; }

    public required string Note { get; set; }

    public ResponseRow Response { get; set; } = null!;

    public static void Map(EntityTypeBuilder<NamedChallengeRow> table)
    {
        table.ToTable("ChallengeMarks");
        table.HasKey(row => new { row.ResponseId, row.Challenge });
        table.Property(row => row.Challenge).HasMaxLength(NoteRow.MaxAboutCharacters);
        table.Property(row => row.Examples).HasMaxLength(MaxExamplesCharacters);
        table.Property(row => row.Note).HasMaxLength(BeyondBoundaries.Core.Rounds.Note.MaxCharacters);
        table
            .HasOne(row => row.Response)
            .WithMany(response => response.Challenges)
            .HasForeignKey(row => row.ResponseId);
    }
}
