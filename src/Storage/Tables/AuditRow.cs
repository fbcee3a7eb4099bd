using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// An audit entry: something that a user or the application did. Rows can only be added: database triggers prevent
/// changes and deletions, unless <c>Beyond__DatabasePlain</c> is set.
/// </summary>
/// <remarks>
/// No column is a foreign key, because an entry outlives its subject. An entry never contains a participant's id, name,
/// agency or score.
/// </remarks>
internal sealed class AuditRow
{
    public const int MaxSubjectCharacters = 200;

    /// <summary>The id, which starts with the time; random if the entry has a date but no time.</summary>
    public Guid Id { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>The account; null for the application itself.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>The user's name when the entry was recorded; empty for the application itself.</summary>
    public required string Name { get; set; }

    /// <summary>The user's email address when the entry was recorded; empty for the application itself.</summary>
    public required string Email { get; set; }

    public AuditAct Act { get; set; }

    public Guid? PartnershipId { get; set; }

    public Guid? RoundId { get; set; }

    public required string Subject { get; set; }

    public static void Map(EntityTypeBuilder<AuditRow> table)
    {
        table.ToTable(
            "Audit",
            builder =>
            {
                builder.HasTrigger("Audit_Unchanged");
                builder.HasCheckConstraint("CK_Audit_Subject", $"length(\"Subject\") <= {MaxSubjectCharacters}");
            }
        );
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Name).HasMaxLength(PartnershipSetup.MaxNameCharacters);
        table.Property(row => row.Email).HasMaxLength(Account.MaxEmailCharacters);
        table.Property(row => row.Subject).HasMaxLength(MaxSubjectCharacters);
        table.HasIndex(row => new { row.PartnershipId, row.At });
        table.HasIndex(row => row.At);
    }
}
