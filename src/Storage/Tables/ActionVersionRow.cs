using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// One version of an action, with its author. Rows are added and never changed, except to remove the name of a person
/// whose answers are deleted, or the id of an author's deleted account. Rows are deleted with their action.
/// </summary>
internal sealed class ActionVersionRow
{
    public Guid ActionId { get; set; }

    /// <summary>The version number, from 1.</summary>
    public int Version { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>The author's account; null if it no longer exists.</summary>
    public Guid? AccountId { get; set; }

    public required string Text { get; set; }

    public required string Owner { get; set; }

    public required string Person { get; set; }

    public DateOnly? Due { get; set; }

    public ActionStatus Status { get; set; }

    public Account? Account { get; set; }

    public static void Map(EntityTypeBuilder<ActionVersionRow> table)
    {
        table.ToTable(
            "ActionVersions",
            builder =>
                builder.HasCheckConstraint(
                    "CK_ActionVersions_Text",
                    $"length(\"Text\") BETWEEN 1 AND {PlanAction.MaxCharacters}"
                )
        );
        table.HasKey(row => new { row.ActionId, row.Version });
        table.Property(row => row.Version).ValueGeneratedNever();
        table.Property(row => row.Text).HasMaxLength(PlanAction.MaxCharacters);
        table.Property(row => row.Owner).HasMaxLength(PartnershipSetup.MaxNameCharacters);
        table.Property(row => row.Person).HasMaxLength(PartnershipSetup.MaxNameCharacters);
        table.HasOne<ActionRow>().WithMany(action => action.Versions).HasForeignKey(row => row.ActionId);
        table
            .HasOne(row => row.Account)
            .WithMany()
            .HasForeignKey(row => row.AccountId)
            .OnDelete(DeleteBehavior.SetNull);
    }
}
