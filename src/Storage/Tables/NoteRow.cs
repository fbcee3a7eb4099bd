using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

internal sealed class NoteRow
{
    public const int MaxAboutCharacters = 64;

    public Guid Id { get; set; }

    public Guid ResponseId { get; set; }

    public NoteKind Kind { get; set; }

    /// <summary>The id of the enabler, or of the theme for a reflection.</summary>
    public required string About { get; set; }

    public required string Text { get; set; }

    /// <summary>Whether a facilitator picked the note for the board paper and the slides.</summary>
    public bool Picked { get; set; }

    public ResponseRow Response { get; set; } = null!;

    public static void Map(EntityTypeBuilder<NoteRow> table)
    {
        table.ToTable(
            "Notes",
            builder =>
                builder.HasCheckConstraint("CK_Notes_Text", $"length(\"Text\") BETWEEN 1 AND {Note.MaxCharacters}")
        );
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.About).HasMaxLength(MaxAboutCharacters);
        table.Property(row => row.Text).HasMaxLength(Note.MaxCharacters);
        table
            .HasIndex(row => new
            {
                row.ResponseId,
                row.Kind,
                row.About,
            })
            .IsUnique();
        table.HasOne(row => row.Response).WithMany(response => response.Notes).HasForeignKey(row => row.ResponseId);
    }
}
