using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

internal sealed class RoundRow
{
    public const int MaxFrameworkCharacters = 64;

    /// <summary>The maximum length of a slide's key, which may contain the id of an item.</summary>
    public const int MaxSlideCharacters = 96;

    public Guid Id { get; set; }

    public Guid PartnershipId { get; set; }

    /// <summary>The previous round, for comparison; null if this round does not follow another.</summary>
    public Guid? PreviousId { get; set; }

    /// <summary>
    /// The partnership's own round, if critical friends from another area score in this one; otherwise null.
    /// </summary>
    public Guid? FriendsOfId { get; set; }

    public required string Name { get; set; }

    public required string FrameworkId { get; set; }

    public required string FrameworkVersion { get; set; }

    public ConfidentialityMode Mode { get; set; }

    public int MinimumGroup { get; set; }

    public int? Invited { get; set; }

    public RoundStatus Status { get; set; }

    public required string JoinToken { get; set; }

    /// <summary>The short code for joining, which can be read aloud in a room.</summary>
    public required string JoinCode { get; set; }

    public bool JoiningLocked { get; set; }

    /// <summary>Whether only people who have a one-use code from a sheet may join.</summary>
    public bool SheetCodesOnly { get; set; }

    /// <summary>
    /// Whether any participant has been removed, or has had their data erased. If so, the set-up stays locked even if
    /// no participants are left, because what the notice promised those people still applies.
    /// </summary>
    public bool SomebodyForgotten { get; set; }

    /// <summary>The join limit; null for no limit.</summary>
    public int? MostPeople { get; set; }

    /// <summary>The number of participants whose scores were keyed in from paper.</summary>
    public int Keyed { get; set; }

    /// <summary>The time at which the round was opened; null for a draft.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>
    /// The closing date, by which people are asked to answer; null if none was set. Nothing closes automatically on
    /// that date.
    /// </summary>
    public DateOnly? ClosesOn { get; set; }

    /// <summary>The day on which participants and their answers are deleted, as stated in the notice.</summary>
    public DateOnly DeleteOn { get; set; }

    /// <summary>The day on which the answers were deleted; null until then.</summary>
    public DateOnly? AnswersDeletedOn { get; set; }

    /// <summary>
    /// The number of people who submitted answers for the enablers or, if there were none, the largest number of people
    /// who submitted answers to another ballot. It is stored when the answers are deleted; null until then.
    /// </summary>
    public int? TookPart { get; set; }

    /// <summary>The key of the slide that the projector shows; null until a facilitator chooses a slide.</summary>
    public string? ProjectorSlide { get; set; }

    public int Version { get; set; } = 1;

    /// <summary>
    /// The <see cref="Version"/> at which the set-up was last changed. The set-up form sends this number back, so that
    /// conflicts can be detected.
    /// </summary>
    public int SetUpVersion { get; set; } = 1;

    /// <summary>The version at which the join settings were last changed.</summary>
    public int JoinSettingsVersion { get; set; } = 1;

    /// <summary>The version at which the retention date was last changed.</summary>
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
        table.Property(row => row.ProjectorSlide).HasMaxLength(MaxSlideCharacters);
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
        table.HasOne<RoundRow>().WithMany().HasForeignKey(row => row.FriendsOfId).OnDelete(DeleteBehavior.SetNull);
    }
}
