using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

internal sealed class RoundRow
{
    public const int MaxFrameworkCharacters = 64;

    public Guid Id { get; set; }

    public Guid PartnershipId { get; set; }

    /// <summary>The round that it follows, to compare with; null when it is the first.</summary>
    public Guid? PreviousId { get; set; }

    public required string Name { get; set; }

    public required string FrameworkId { get; set; }

    public required string FrameworkVersion { get; set; }

    public ConfidentialityMode Mode { get; set; }

    public int MinimumGroup { get; set; }

    public int? Invited { get; set; }

    public RoundStatus Status { get; set; }

    public required string JoinToken { get; set; }

    /// <summary>The short code that is read aloud in a room.</summary>
    public required string JoinCode { get; set; }

    public bool JoiningLocked { get; set; }

    /// <summary>Whether only people with the one-use code of a sheet may join.</summary>
    public bool SheetCodesOnly { get; set; }

    /// <summary>
    /// Whether somebody joined and had themselves forgotten: what was promised to them holds, though nobody may be
    /// left.
    /// </summary>
    public bool SomebodyForgotten { get; set; }

    /// <summary>Most people who may join; null without a limit.</summary>
    public int? MostPeople { get; set; }

    /// <summary>How many of its people were keyed from paper.</summary>
    public int Keyed { get; set; }

    /// <summary>When it was opened; null while it is a draft.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>The day on which its people and their answers are deleted, as they were told.</summary>
    public DateOnly DeleteOn { get; set; }

    /// <summary>The day on which that was done; null until then.</summary>
    public DateOnly? AnswersDeletedOn { get; set; }

    /// <summary>How many people submitted, since they can no longer be counted; null until then.</summary>
    public int? TookPart { get; set; }

    public int Version { get; set; } = 1;

    /// <summary>
    /// The <see cref="Version"/> at which the set-up was last changed: what a form of it says that it began from.
    /// </summary>
    public int SetUpVersion { get; set; } = 1;

    /// <summary>The same of the join settings.</summary>
    public int JoinSettingsVersion { get; set; } = 1;

    /// <summary>The same of the retention date.</summary>
    public int RetentionVersion { get; set; } = 1;

    public PartnershipRow Partnership { get; set; } = null!;

    public List<RoundAgencyRow> Agencies { get; } = [];

    public List<ParticipantRow> Participants { get; } = [];

    public List<BallotRow> Ballots { get; } = [];

    public List<AgreedScoreRow> AgreedScores { get; } = [];

    public List<RoomChallengeRow> RoomChallenges { get; } = [];

    public List<SheetCodeRow> SeatCodes { get; } = [];

    public static void Map(EntityTypeBuilder<RoundRow> table)
    {
        table.ToTable(
            "Rounds",
            builder =>
            {
                builder.HasNameCheck();
                builder.HasCheckConstraint(
                    "CK_Rounds_MinimumGroup",
                    $"\"MinimumGroup\" >= {Confidentiality.SmallestAllowedMinimum}"
                );
                builder.HasCheckConstraint("CK_Rounds_Invited", $"\"Invited\" BETWEEN 1 AND {RoundSetup.MaxInvited}");
                builder.HasCheckConstraint(
                    "CK_Rounds_ClosedAt",
                    $"(\"Status\" = '{StoredNames.Get(RoundStatus.Closed)}') = (\"ClosedAt\" IS NOT NULL)"
                );
                builder.HasCheckConstraint(
                    "CK_Rounds_OpenedAt",
                    $"(\"Status\" = '{StoredNames.Get(RoundStatus.Draft)}') = (\"OpenedAt\" IS NULL)"
                );
                builder.HasCheckConstraint("CK_Rounds_JoinCode", $"length(\"JoinCode\") = {ShortCode.Length}");
                builder.HasCheckConstraint(
                    "CK_Rounds_MostPeople",
                    $"\"MostPeople\" BETWEEN 1 AND {RoundSetup.MaxInvited}"
                );
            }
        );
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Name).HasMaxLength(PartnershipSetup.MaxNameCharacters);
        table.Property(row => row.FrameworkId).HasMaxLength(MaxFrameworkCharacters);
        table.Property(row => row.FrameworkVersion).HasMaxLength(MaxFrameworkCharacters);
        table.Property(row => row.JoinToken).HasMaxLength(LinkSecret.Characters);
        table.Property(row => row.Version).IsConcurrencyToken();
        table.Property(row => row.JoinCode).HasMaxLength(ShortCode.Length);
        table.HasIndex(row => row.DeleteOn);
        table.HasIndex(row => row.JoinToken).IsUnique();
        table.HasIndex(row => row.JoinCode).IsUnique();
        table
            .HasOne(row => row.Partnership)
            .WithMany(partnership => partnership.Rounds)
            .HasForeignKey(row => row.PartnershipId)
            .OnDelete(DeleteBehavior.Restrict);
        table.HasOne<RoundRow>().WithMany().HasForeignKey(row => row.PreviousId).OnDelete(DeleteBehavior.SetNull);
    }
}
