using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Tables;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>The tables, which are the same in every kind of database.</summary>
internal abstract class BoundariesContext(DbContextOptions options)
    : IdentityUserContext<Account, Guid>(options),
        IDataProtectionKeyContext
{
    /// <summary>The prepared statements of the writer's connection; null in every other context.</summary>
    public PreparedStatements? Prepared { get; set; }

    public DbSet<PartnershipRow> Partnerships => Set<PartnershipRow>();

    public DbSet<RoundRow> Rounds => Set<RoundRow>();

    public DbSet<RoundAgencyRow> RoundAgencies => Set<RoundAgencyRow>();

    public DbSet<ParticipantRow> Participants => Set<ParticipantRow>();

    public DbSet<ResponseRow> Responses => Set<ResponseRow>();

    public DbSet<NoteRow> Notes => Set<NoteRow>();

    public DbSet<BallotRow> Ballots => Set<BallotRow>();

    public DbSet<FiguresRow> Figures => Set<FiguresRow>();

    public DbSet<SubmissionRow> Submissions => Set<SubmissionRow>();

    public DbSet<NamedChallengeRow> NamedChallenges => Set<NamedChallengeRow>();

    public DbSet<AgreedScoreRow> AgreedScores => Set<AgreedScoreRow>();

    public DbSet<RoomChallengeRow> RoomChallenges => Set<RoomChallengeRow>();

    public DbSet<SheetCodeRow> SheetCodes => Set<SheetCodeRow>();

    public DbSet<PlanRow> Plans => Set<PlanRow>();

    public DbSet<ActionRow> Actions => Set<ActionRow>();

    public DbSet<ActionVersionRow> ActionVersions => Set<ActionVersionRow>();

    public DbSet<CaseStudyAreasRow> CaseStudyAreas => Set<CaseStudyAreasRow>();

    public DbSet<FrameworkDraftRow> FrameworkDrafts => Set<FrameworkDraftRow>();

    public DbSet<PublishedFrameworkRow> PublishedFrameworks => Set<PublishedFrameworkRow>();

    public DbSet<RegionRow> Regions => Set<RegionRow>();

    public DbSet<RegionMemberRow> RegionMembers => Set<RegionMemberRow>();

    public DbSet<RegionInvitationRow> RegionInvitations => Set<RegionInvitationRow>();

    public DbSet<RegionShareRow> RegionShares => Set<RegionShareRow>();

    public DbSet<RegionSharedRoundRow> RegionSharedRounds => Set<RegionSharedRoundRow>();

    public DbSet<RegionSecretRow> RegionSecrets => Set<RegionSecretRow>();

    public DbSet<RegionRenewalRow> RegionRenewals => Set<RegionRenewalRow>();

    public DbSet<RedactionRow> Redactions => Set<RedactionRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<AccessTokenRow> AccessTokens => Set<AccessTokenRow>();

    public DbSet<TwoFactorRow> TwoFactorKeys => Set<TwoFactorRow>();

    public DbSet<RecoveryCodeRow> RecoveryCodes => Set<RecoveryCodeRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<MemberRow> Members => Set<MemberRow>();

    public DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    public DbSet<AccountRecoveryRow> AccountRecoveries => Set<AccountRecoveryRow>();

    public DbSet<ClockRow> Clock => Set<ClockRow>();

    public DbSet<FirstAccountRow> FirstAccount => Set<FirstAccountRow>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        Store<MemberRole>(configurationBuilder);
        Store<RoundStatus>(configurationBuilder);
        Store<ConfidentialityMode>(configurationBuilder);
        Store<NoteKind>(configurationBuilder);
        Store<BallotKind>(configurationBuilder);
        Store<BallotStatus>(configurationBuilder);
        Store<ScopeForAction>(configurationBuilder);
        Store<SignInMethod>(configurationBuilder);
        Store<ActionStatus>(configurationBuilder);
        Store<AuditAct>(configurationBuilder, maxLength: 40);
    }

    /// <summary>Stores the values of an enumeration as the names that <see cref="StoredNames"/> gives them.</summary>
    private static void Store<T>(ModelConfigurationBuilder configurationBuilder, int maxLength = 20)
        where T : struct, Enum =>
        configurationBuilder.Properties<T>().HaveConversion<StoredNameConverter<T>>().HaveMaxLength(maxLength);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(table =>
        {
            table.ToTable("Accounts", builder => builder.HasNameCheck());
            table.Property(account => account.Id).ValueGeneratedNever();
            table.Property(account => account.Name).HasMaxLength(PartnershipSetup.MaxNameCharacters);
        });
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        // The login provider is the issuer, and the provider key is the subject. OpenID Connect allows at most 255
        // characters for a subject.
        builder.Entity<IdentityUserLogin<Guid>>(table =>
        {
            table.ToTable("AccountLogins");
            table.Property(login => login.LoginProvider).HasMaxLength(Account.MaxIdentityCharacters);
            table.Property(login => login.ProviderKey).HasMaxLength(Account.MaxIdentityCharacters);
        });
        builder.Entity<IdentityUserToken<Guid>>().ToTable("AccountTokens");
        builder.Entity<IdentityUserPasskey<Guid>>().ToTable("AccountPasskeys");
        builder.Entity<FirstAccountRow>(FirstAccountRow.Map);
        builder.Entity<ClockRow>(ClockRow.Map);
        builder.Entity<SessionRow>(SessionRow.Map);
        builder.Entity<AccessTokenRow>(AccessTokenRow.Map);
        builder.Entity<TwoFactorRow>(TwoFactorRow.Map);
        builder.Entity<RecoveryCodeRow>(RecoveryCodeRow.Map);
        builder.Entity<PartnershipRow>(PartnershipRow.Map);
        builder.Entity<AgencyRow>(AgencyRow.Map);
        builder.Entity<MemberRow>(MemberRow.Map);
        builder.Entity<InvitationRow>(InvitationRow.Map);
        builder.Entity<AccountRecoveryRow>(AccountRecoveryRow.Map);
        builder.Entity<RoundRow>(RoundRow.Map);
        builder.Entity<RoundAgencyRow>(RoundAgencyRow.Map);
        builder.Entity<ParticipantRow>(ParticipantRow.Map);
        builder.Entity<ResponseRow>(ResponseRow.Map);
        builder.Entity<NoteRow>(NoteRow.Map);
        builder.Entity<BallotRow>(BallotRow.Map);
        builder.Entity<FiguresRow>(FiguresRow.Map);
        builder.Entity<SubmissionRow>(SubmissionRow.Map);
        builder.Entity<NamedChallengeRow>(NamedChallengeRow.Map);
        builder.Entity<AgreedScoreRow>(AgreedScoreRow.Map);
        builder.Entity<RoomChallengeRow>(RoomChallengeRow.Map);
        builder.Entity<SheetCodeRow>(SheetCodeRow.Map);
        builder.Entity<PlanRow>(PlanRow.Map);
        builder.Entity<PriorityRow>(PriorityRow.Map);
        builder.Entity<ActionRow>(ActionRow.Map);
        builder.Entity<ActionVersionRow>(ActionVersionRow.Map);
        builder.Entity<CaseStudyAreasRow>(CaseStudyAreasRow.Map);
        builder.Entity<FrameworkDraftRow>(FrameworkDraftRow.Map);
        builder.Entity<PublishedFrameworkRow>(PublishedFrameworkRow.Map);
        builder.Entity<RegionRow>(RegionRow.Map);
        builder.Entity<RegionMemberRow>(RegionMemberRow.Map);
        builder.Entity<RegionInvitationRow>(RegionInvitationRow.Map);
        builder.Entity<RegionShareRow>(RegionShareRow.Map);
        builder.Entity<RegionSharedRoundRow>(RegionSharedRoundRow.Map);
        builder.Entity<RegionSecretRow>(RegionSecretRow.Map);
        builder.Entity<RegionRenewalRow>(RegionRenewalRow.Map);
        builder.Entity<RedactionRow>(RedactionRow.Map);
        builder.Entity<AuditRow>(AuditRow.Map);
    }
}
