using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// That somebody with an account did something. Rows are added; triggers in the database refuse to change or delete
/// one.
/// </summary>
/// <remarks>
/// Nothing refers to other tables by key: the row outlives what it speaks of. Never a participant’s id, name, agency or
/// score.
/// </remarks>
internal sealed class AuditRow
{
    public const int MaxSubjectCharacters = 200;

    /// <summary>Begins with the time, but for acts that are kept to the day: then it is random.</summary>
    public Guid Id { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Null when it was the application itself.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>Their name then; empty when it was the application itself.</summary>
    public required string Name { get; set; }

    /// <summary>Their e-mail address then.</summary>
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
