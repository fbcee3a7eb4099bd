using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>A participant's scores, made with the first of them.</summary>
internal sealed class ResponseRow
{
    public Guid Id { get; set; }

    public Guid ParticipantId { get; set; }

    /// <summary>One byte an item, see <see cref="Core.Rounds.Answers.Codes"/>.</summary>
    public required byte[] Scores { get; set; }

    public int Version { get; set; }

    public bool Submitted { get; set; }

    public ParticipantRow Participant { get; set; } = null!;

    public List<NoteRow> Notes { get; } = [];

    public static void Map(EntityTypeBuilder<ResponseRow> table)
    {
        table.ToTable("Responses", builder => builder.HasCheckConstraint("CK_Responses_Scores", "length(\"Scores\") > 0"));
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Version).IsConcurrencyToken();
        table.HasOne(row => row.Participant).WithOne(participant => participant.Response).HasForeignKey<ResponseRow>(row => row.ParticipantId);
    }
}
