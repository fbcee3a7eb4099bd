using System.Reflection;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.AccessTokens;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Import;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Storage.Reminders;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Audit;

public abstract class AuditTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly Ballot Unanswered = Ballot.SecondVote(TinyFramework.Second);
    private static readonly string[] Agencies = ["Health", "Council", "Voluntary sector"];

    private AuditQueries Queries => Get<AuditQueries>();

    /// <summary>
    /// Every act that a facilitator can perform through a store, with its entry in the audit trail. Add new store
    /// methods here.
    /// </summary>
    public static TheoryData<string, AuditAct> Acts =>
        new()
        {
            { "PartnershipStore.Create", AuditAct.MadePartnership },
            { "PartnershipStore.Change", AuditAct.ChangedPartnership },
            { "PartnershipDeletionStore.Delete", AuditAct.DeletedPartnership },
            { "RoundStore.Create", AuditAct.MadeRound },
            { "RoundStore.Open", AuditAct.OpenedRound },
            { "RoundStore.Change", AuditAct.ChangedSetUp },
            { "RoundStore.Close", AuditAct.ClosedRound },
            { "RetentionStore.ChangeDate", AuditAct.ChangedRetention },
            { "ReminderStore.ChangeClosingDate", AuditAct.ChangedClosingDate },
            { "ReminderStore.Claim", AuditAct.SentReminders },
            { "AdmissionStore.ChangeSettings", AuditAct.LimitedJoining },
            { "AdmissionStore.Remove", AuditAct.RemovedPerson },
            { "AdmissionStore.ReissueLink", AuditAct.GaveNewLink },
            { "AdmissionStore.ReplaceAnswers", AuditAct.GaveEmptyForm },
            { "PaperStore.CreateSheets", AuditAct.PrintedSheets },
            { "PaperStore.CreateWorkbookColumns", AuditAct.MadeWorkbook },
            { "PaperStore.KeyIn", AuditAct.KeyedSheet },
            { "ImportStore.Apply", AuditAct.ReadFileIn },
            { "NoteStore.Redact", AuditAct.TookNoteAway },
            { "NoteStore.Pick", AuditAct.PickedNotes },
            { "BallotStore.OpenBallots", AuditAct.AskedBallot },
            { "BallotStore.Cancel", AuditAct.CancelledBallot },
            { "BallotStore.Reveal", AuditAct.RevealedBallot },
            { "BallotStore.RecordAgreedScore", AuditAct.AgreedScore },
            { "BallotStore.RecordRoomChallenges", AuditAct.NamedChallenges },
            { "PlanStore.SavePriorities", AuditAct.ChosePriorities },
            { "PlanStore.SaveAction", AuditAct.SavedAction },
            { "PlanStore.DeleteAction", AuditAct.DeletedAction },
            { "PlanStore.SaveAreas", AuditAct.SavedAreas },
            { "AuditStore.Record", AuditAct.TookPeopleFile },
            { "AuditStore.RecordDaily", AuditAct.TookPeopleFile },
            { "RoundDeletionStore.Delete", AuditAct.DeletedRound },
        };

    [Fact]
    public void Acts_ThatAStoreOffersAFacilitator_AreAllListed()
    {
        // Methods that are not acts of a facilitator, that change only what the projector shows, or that undo something
        // that no one has noticed.
        string[] questions =
        [
            "ImportStore.Preview",
            "AuditStore.RecordFailedSignIns",
            "RoundStore.ShowSlide",
            "ReminderStore.Release",
        ];
        // Stores that do not change an existing round. CriticalFriendsTests, MemberTests, FrameworkStoreTests,
        // RegionTests, AccessTokenTests and the tests of accounts check the acts of these stores.
        Type[] elsewhere =
        [
            typeof(CriticalFriendsStore),
            typeof(MemberStore),
            typeof(FrameworkStore),
            typeof(RegionStore),
            typeof(RegionInvitationStore),
            typeof(AreaStore),
            typeof(AdministrationStore),
            typeof(AccountStore),
            typeof(SignInMethodStore),
            typeof(TwoFactorStore),
            typeof(SessionStore),
            typeof(AccessTokenStore),
            typeof(ClockStore),
        ];
        var offered = typeof(RoundStore)
            .Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith("Store", StringComparison.Ordinal) && !elsewhere.Contains(type))
            .SelectMany(type =>
                type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            )
            .Where(method => method.GetParameters().FirstOrDefault()?.ParameterType == typeof(AccountId))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

        Assert.Empty(offered.Except(Acts.Select(act => act.Data.Item1)).Except(questions));
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Act_Done_IsWrittenDownOnceWithWhoWhatAndWhere(string method, AuditAct act)
    {
        var scene = await Scene();
        var before = (await Queries.ListEntries(new())).Count;
        Storage.Clock.Now = TestStorage.Noon.AddHours(1.5);

        await Do(method, scene);

        var all = await Queries.ListEntries(new());
        Assert.Equal(before + 1, all.Count);
        var entry = all.Single(entry =>
            entry.Email == scene.Email
            && entry.Act == act
            && entry.At == (AuditText.IsDateOnly(act) ? TestStorage.Noon.AddHours(-12) : TestStorage.Noon.AddHours(1.5))
        );
        Assert.Equal("Fay", entry.Name);
        Assert.Equal(
            method
                    is "PartnershipStore.Create"
                        or "PartnershipStore.Change"
                        or "PartnershipDeletionStore.Delete"
                        or "RoundDeletionStore.Delete"
                    ? ""
                : method is "RoundStore.Create" ? "Spring"
                : "Autumn",
            entry.Round.Split(',')[0]
        );
        Assert.Equal(
            method is "PartnershipStore.Create" ? "Southshire"
                : method is "PartnershipStore.Change" ? "Westshire"
                : method is "PartnershipDeletionStore.Delete" ? ""
                : "Northshire",
            entry.Partnership
        );
        Storage.Clock.Now = TestStorage.Noon;
    }

    [Fact]
    public async Task Acts_ThatAreRefusedOrChangeNothing_LeaveNoTrace()
    {
        var scene = await Scene();
        var before = (await Queries.ListEntries(new())).Count;

        Assert.NotEmpty((await Get<AdmissionStore>().Remove(scene.Account, scene.Round, new(Guid.NewGuid()))).Problems);
        Assert.NotEmpty(
            (
                await Get<BallotStore>()
                    .RecordAgreedScore(scene.Account, scene.Round, TinyFramework.First, new(3, "", ""), version: 7)
            ).Problems
        );
        (await Get<BallotStore>().Reveal(scene.Account, scene.Round, Ballot.Enablers, TestStorage.Noon)).Must();
        (await Get<RoundStore>().Open(scene.Account, scene.Round, TestStorage.Noon)).Must();
        (
            await Get<BallotStore>().OpenBallots(scene.Account, scene.Round, [Ballot.Challenges], TestStorage.Noon)
        ).Must();
        (
            await Get<PlanStore>()
                .SaveAction(
                    scene.Account,
                    scene.Round,
                    scene.Action,
                    TinyFramework.First,
                    Doing("Meet"),
                    0,
                    TestStorage.Noon
                )
        ).Must();

        Assert.Equal(before, (await Queries.ListEntries(new())).Count);
    }

    [Theory]
    [InlineData("BallotStore.RecordAgreedScore")]
    [InlineData("BallotStore.RecordRoomChallenges")]
    [InlineData("PlanStore.SavePriorities")]
    [InlineData("PlanStore.SaveAreas")]
    [InlineData("RoundStore.Change")]
    [InlineData("RetentionStore.ChangeDate")]
    [InlineData("ReminderStore.ChangeClosingDate")]
    [InlineData("AdmissionStore.ChangeSettings")]
    [InlineData("NoteStore.Pick")]
    [InlineData("BallotStore.OpenBallots")]
    [InlineData("BallotStore.Reveal")]
    [InlineData("RoundStore.Open")]
    [InlineData("RoundStore.Close")]
    public async Task Act_SentAgainAsItWas_LeavesNoSecondTrace(string method)
    {
        var scene = await Scene();
        await Do(method, scene);
        var before = (await Queries.ListEntries(new())).Count;

        await Do(method, scene);

        Assert.Equal(before, (await Queries.ListEntries(new())).Count);
    }

    [Fact]
    public async Task TwoStep_TurnedOffWhenItIsOff_LeavesNoTrace()
    {
        var account = await Storage.NewAccount();
        var before = (await Queries.ListEntries(new())).Count;
        await using var scope = Storage.Services.CreateAsyncScope();

        (await scope.ServiceProvider.GetRequiredService<TwoFactorStore>().TurnOff(account)).Must();

        Assert.Equal(before, (await Queries.ListEntries(new())).Count);
    }

    [Fact]
    public async Task Accounts_MadeChangedAndUsed_AreWrittenDownForAdministrators()
    {
        await using var scope = Storage.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        var email = $"{Guid.NewGuid():N}@example.org";
        var account = (await accounts.Create("Fay", email, "correct horse battery")).Must();
        (await accounts.ChangePassword(account, "correct horse battery", "battery staple horse")).Must();
        Assert.NotEmpty((await accounts.ChangePassword(account, "wrong", "battery staple horses")).Problems);
        (
            await scope
                .ServiceProvider.GetRequiredService<SignInMethodStore>()
                .Connect(account, new("https://issuer.example.org", Guid.NewGuid().ToString(), "Fay", email))
        ).Must();
        (await Get<SessionStore>().Start(account, SignInMethod.Password, "Browser", null, TestStorage.Noon)).Must();

        var entries = (await Queries.ListEntries(new())).Where(entry => entry.Email == email).ToList();
        Assert.Equivalent(
            new[] { AuditAct.MadeAccount, AuditAct.ChangedPassword, AuditAct.ChangedSignIn, AuditAct.SignedIn },
            entries.Select(entry => entry.Act),
            strict: true
        );
        Assert.All(entries, entry => Assert.Equal(("", ""), (entry.Partnership, entry.Round)));
    }

    [Fact]
    public async Task Account_UnderAnothersNameForAWhile_IsKnownByWhatChangedAndByItsId()
    {
        await using var scope = Storage.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        var (own, others) = ($"{Guid.NewGuid():N}@example.org", $"{Guid.NewGuid():N}@example.org");
        var account = (await accounts.Create("Eve", own, "correct horse battery")).Must();
        (await accounts.Rename(account, "Fay")).Must();
        (await accounts.ChangeEmail(account, others)).Must();
        var partnership = await Storage.NewPartnership(account, "Eveshire");
        (await accounts.Rename(account, "Eve")).Must();
        (await accounts.ChangeEmail(account, own)).Must();

        var entries = (await Queries.ListEntries(new()))
            .Where(entry => entry.Email == own || entry.Email == others)
            .ToList();

        Assert.Contains(entries, entry => entry.Act == AuditAct.ChangedName && entry.Subject == "from Eve to Fay");
        Assert.Contains(entries, entry => entry.Act == AuditAct.ChangedName && entry.Subject == "from Fay to Eve");
        Assert.Contains(
            entries,
            entry => entry.Act == AuditAct.ChangedSignIn && entry.Subject == $"email address from {own} to {others}"
        );
        var made = (await Queries.ListEntries(account, partnership, new()))!.Single();
        Assert.Equal("Fay", made.Name);
        Assert.Equal([made.ShortId], entries.Select(entry => entry.ShortId).Distinct());
        Assert.Matches("^[0-9a-f]{8}$", made.ShortId);
    }

    [Fact]
    public async Task Change_ToWhatIsThereAlready_LeavesNoTrace()
    {
        await using var scope = Storage.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        var email = $"{Guid.NewGuid():N}@example.org";
        var account = (await accounts.Create("Eve", email, "correct horse battery")).Must();
        var scene = await Scene();
        var door = (await Get<RoundQueries>().Find(scene.Account, scene.Round))!.JoinSettings;
        var before = (await Queries.ListEntries(new())).Count;

        (await accounts.Rename(account, " Eve ")).Must();
        (await accounts.ChangeEmail(account, email)).Must();
        (
            await Get<MemberStore>().ChangeRole(scene.Account, scene.Partnership, scene.Account, MemberRole.Facilitator)
        ).Must();
        (await Get<AdmissionStore>().ChangeSettings(scene.Account, scene.Round, door.Locked, door.MaxPeople)).Must();

        Assert.Equal(before, (await Queries.ListEntries(new())).Count);
    }

    [Fact]
    public async Task RecordTries_AgainAndAgain_IsOneEntryAnHour()
    {
        var account = await Storage.NewAccount();
        for (var minute = 0; minute < 90; minute += 10)
        {
            Storage.Clock.Now = TestStorage.Noon.AddMinutes(minute);
            await Get<AuditStore>().RecordFailedSignIns(account, Storage.Clock.Now);
        }

        Storage.Clock.Now = TestStorage.Noon;
        await using var context = Get<Database>().Open();
        Assert.Equal(
            2,
            await context.Audit.CountAsync(row => row.AccountId == account.Value && row.Act == AuditAct.LockedSignIn)
        );
    }

    [Fact]
    public async Task Change_OfWhoSeesWhat_IsAnActOfItsOwn()
    {
        var (account, round, _) = await Storage.NewRound();
        (
            await Get<RoundStore>()
                .Change(account, round, RoundSetup.From("Autumn", "20", new(ConfidentialityMode.Open)).Must(), Agencies)
        ).Must();

        Assert.Single(
            (await Queries.ListEntries(new AuditSearch { Act = AuditAct.ChangedWhoSeesWhat, Round = round }))
        );
    }

    [Fact]
    public async Task Trail_OfAConfidentialRound_HoldsNothingThatLeadsToAParticipant()
    {
        var scene = await Scene();
        foreach (
            var method in Acts.Select(act => act.Data.Item1)
                .Where(method =>
                    method
                        is not (
                            "RoundStore.Close"
                            or "RoundStore.Open"
                            or "PartnershipStore.Create"
                            or "RoundStore.Create"
                            or "RoundStore.Change"
                        )
                )
        )
        {
            await Do(method, scene);
        }

        await using var context = Get<Database>().Open();
        var rows = await context.Audit.Where(row => row.PartnershipId == scene.Partnership.Value).ToListAsync();
        var people = await context
            .Participants.Where(row => row.Round.PartnershipId == scene.Partnership.Value)
            .ToListAsync();
        Assert.NotEmpty(people);
        Assert.All(
            rows,
            row =>
            {
                Assert.DoesNotContain(people, person => person.Id == row.Id);
                Assert.DoesNotContain(
                    Agencies.Concat(["Ann", "Bob", "Cat", "Fred", "Gus", "Secret", "strategic"]),
                    word => row.Subject.Contains(word, StringComparison.OrdinalIgnoreCase)
                );
                if (AuditText.IsDateOnly(row.Act))
                {
                    Assert.Equal((TimeSpan.Zero, "", 4), (row.At.TimeOfDay, row.Subject, row.Id.Version));
                }
            }
        );
    }

    [Fact]
    public async Task Trail_InTheDatabase_IsAppendOnly()
    {
        await Scene();
        await using var context = Get<Database>().Open();
        var before = (await Queries.ListEntries(new())).Count;
        List<FormattableString> statements =
        [
            $"""UPDATE "Audit" SET "Name" = 'Somebody else' """,
            $"""DELETE FROM "Audit" """,
            context.Database.IsSqlite()
                ? $"""INSERT OR REPLACE INTO "Audit" SELECT "Id", 0, "AccountId", 'Somebody else', "Email", "Act", "PartnershipId", "RoundId", "Subject" FROM "Audit" """
                : (FormattableString)$"""TRUNCATE "Audit" """,
        ];
        foreach (var statement in statements)
        {
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => context.Database.ExecuteSqlAsync(statement));
            Assert.Contains("append-only", refused.ToString(), StringComparison.Ordinal);
        }

        var after = await Queries.ListEntries(new());
        Assert.Equal(before, after.Count);
        Assert.DoesNotContain(after, entry => entry.Name == "Somebody else");
    }

    [Fact]
    public async Task Page_OfAPartnership_ShowsItsOwnActsByRoundAndKindAndToItsFacilitatorsAlone()
    {
        var scene = await Scene();
        var stranger = await Storage.NewAccount();
        for (var change = 0; change < AuditSearch.PageLength; change++)
        {
            Storage.Clock.Now = TestStorage.Noon.AddMinutes(change + 1);
            (
                await Get<AdmissionStore>()
                    .ChangeSettings(scene.Account, scene.Round, locked: false, mostPeople: 50 + change)
            ).Must();
        }

        Storage.Clock.Now = TestStorage.Noon;

        var first = (await Queries.FindPage(scene.Account, scene.Partnership, new()))!;
        Assert.Equal(
            (AuditSearch.PageLength, 1, 2, "Northshire"),
            (first.Entries.Count, first.Page, first.Pages, first.Partnership)
        );
        Assert.Equal("Changed who can still join: not locked, at most 99 people", first.Entries[0].Description);
        Assert.Equal(2, (await Queries.FindPage(scene.Account, scene.Partnership, new(Page: 99)))!.Page);
        Assert.Equal(first.Total, (await Queries.ListEntries(scene.Account, scene.Partnership, new()))!.Count);
        Assert.All(
            (
                await Queries.FindPage(scene.Account, scene.Partnership, new(scene.Round, AuditAct.RevealedBallot))
            )!.Entries,
            entry => Assert.Equal(("Autumn", AuditAct.RevealedBallot), (entry.Round, entry.Act))
        );
        Assert.Equivalent(
            new[] { scene.Round, scene.Draft, scene.Open },
            first.Rounds.Select(round => round.Id),
            strict: true
        );
        Assert.Null(await Queries.FindPage(stranger, scene.Partnership, new()));
        Assert.Null(await Queries.ListEntries(stranger, scene.Partnership, new()));
    }

    private static PlanAction Doing(string what) => PlanAction.From(what, "Health", "", null, "NotStarted").Must();

    /// <summary>
    /// Creates what the acts need: a draft round, an open round with a paper sheet, a partnership without rounds, and a
    /// round with revealed enablers and an open ballot of challenges. One person has submitted answers to this ballot.
    /// </summary>
    private async Task<SceneOf> Scene()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await using var context = Get<Database>().Open();
        var partnership = await context
            .Rounds.Where(row => row.Id == round.Value)
            .Select(row => row.PartnershipId)
            .SingleAsync();
        var draft = (
            await Get<RoundStore>()
                .Create(
                    account,
                    new(partnership),
                    RoundSetup.From("Autumn, draft", null, Confidentiality.Default).Must(),
                    "small",
                    "1",
                    TestStorage.Noon,
                    draft: true
                )
        ).Must();
        var open = (
            await Get<RoundStore>()
                .Create(
                    account,
                    new(partnership),
                    RoundSetup.From("Autumn, open", null, Confidentiality.Default).Must(),
                    "small",
                    "1",
                    TestStorage.Noon
                )
        ).Must();
        (await Get<PaperStore>().CreateSheets(account, open, 1)).Must();
        var tokens = new List<string>();
        foreach (var (name, agency) in new[] { ("Ann", 0), ("Bob", 1), ("Cat", 2), ("Dan", 2), ("Eve", 2) })
        {
            var token = JoinStore.CreateReturnToken();
            tokens.Add(token);
            (await Get<JoinStore>().Join(joinToken, token, new(agency, 0, name, $"{name}@example.org"))).Must();
            await Storage.Score(
                round,
                token,
                TinyFramework.First,
                Answer.FromScore(2),
                new Note(NoteKind.Working, TinyFramework.First.Id, $"Secret of {name}")
            );
            (await Get<ResponseStore>().Submit(round, token)).Must();
        }

        (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        (
            await Get<BallotStore>().OpenBallots(account, round, [Ballot.Challenges, Unanswered], TestStorage.Noon)
        ).Must();
        (await Get<ResponseStore>().Submit(round, tokens[^1], Ballot.Challenges)).Must();
        var action = new ActionId(Guid.NewGuid());
        (
            await Get<PlanStore>()
                .SaveAction(account, round, action, TinyFramework.First, Doing("Meet"), 0, TestStorage.Noon)
        ).Must();
        return new(
            account,
            await context.Users.Where(user => user.Id == account.Value).Select(user => user.Email!).SingleAsync(),
            new(partnership),
            round,
            draft,
            open,
            action,
            await Storage.NewPartnership(account, "Eastshire")
        );
    }

    private async Task Do(string method, SceneOf scene)
    {
        var (account, round) = (scene.Account, scene.Round);
        switch (method)
        {
            case "PartnershipStore.Change":
                (
                    await Get<PartnershipStore>()
                        .Change(account, scene.WithoutRounds, PartnershipSetup.From("Westshire", "Health").Must(), 1)
                ).Must();
                break;
            case "PartnershipDeletionStore.Delete":
                (await Get<PartnershipDeletionStore>().Delete(account, scene.WithoutRounds, rounds: 0)).Must();
                break;
            case "RoundDeletionStore.Delete":
                (await Get<RoundDeletionStore>().Delete(account, scene.Draft, joined: 0)).Must();
                break;
            case "PartnershipStore.Create":
                await Storage.NewPartnership(account, "Southshire");
                break;
            case "RoundStore.Create":
                (
                    await Get<RoundStore>()
                        .Create(
                            account,
                            scene.Partnership,
                            RoundSetup.From("Spring", null, Confidentiality.Default).Must(),
                            "small",
                            "1",
                            TestStorage.Noon
                        )
                ).Must();
                break;
            case "RoundStore.Open":
                (await Get<RoundStore>().Open(account, scene.Draft, TestStorage.Noon)).Must();
                break;
            case "RoundStore.Change":
                (
                    await Get<RoundStore>()
                        .Change(
                            account,
                            scene.Draft,
                            RoundSetup.From("Autumn, draft", "8", Confidentiality.Default).Must(),
                            Agencies
                        )
                ).Must();
                break;
            case "RoundStore.Close":
                await Storage.Close(account, round);
                break;
            case "RetentionStore.ChangeDate":
                (await Get<RetentionStore>().ChangeDate(account, round, new(2027, 1, 31), new(2026, 9, 1))).Must();
                break;
            case "ReminderStore.ChangeClosingDate":
                (await Get<ReminderStore>().ChangeClosingDate(account, round, new(2026, 9, 20), null)).Must();
                break;
            case "ReminderStore.Claim":
                var invitation = (await Get<RoundQueries>().Find(account, scene.Open))!.JoinSettings.JoinToken;
                (
                    await Get<JoinStore>()
                        .Join(invitation, JoinStore.CreateReturnToken(), new(0, 0, "Flo", "flo@example.org"))
                ).Must();
                (await Get<ReminderStore>().Claim(account, scene.Open, new(2026, 9, 1))).Must();
                break;
            case "AdmissionStore.ChangeSettings":
                (await Get<AdmissionStore>().ChangeSettings(account, round, locked: true, mostPeople: null)).Must();
                break;
            case "AdmissionStore.Remove":
                (await Get<AdmissionStore>().Remove(account, round, await Person(scene, "Ann"))).Must();
                break;
            case "AdmissionStore.ReissueLink":
                (await Get<AdmissionStore>().ReissueLink(account, round, await Person(scene, "Bob"))).Must();
                break;
            case "AdmissionStore.ReplaceAnswers":
                (await Get<AdmissionStore>().ReplaceAnswers(account, round, await Person(scene, "Cat"))).Must();
                break;
            case "PaperStore.CreateSheets":
                (await Get<PaperStore>().CreateSheets(account, round, 3)).Must();
                break;
            case "PaperStore.CreateWorkbookColumns":
                (await Get<PaperStore>().CreateWorkbookColumns(account, round, 3)).Must();
                break;
            case "PaperStore.KeyIn":
                var code = (await Get<PaperQueries>().ListUnusedSheets(account, scene.Open))!
                    .Select(sheet => sheet.Code)
                    .First();
                (
                    await Get<PaperStore>()
                        .KeyIn(account, scene.Open, new(code, 0, 0, "Fred", AnswerSet.Empty(TinyFramework.Framework)))
                ).Must();
                break;
            case "ImportStore.Apply":
                var set = ResponseSet.InOrderOfAppearance(
                    TinyFramework.Framework,
                    [
                        new(
                            "Gus",
                            "Health",
                            "",
                            AnswerSet.Empty(TinyFramework.Framework).With(TinyFramework.First, Answer.FromScore(1))
                        ),
                    ]
                );
                (
                    await Get<ImportStore>()
                        .Apply(
                            account,
                            scene.Open,
                            set,
                            (await Get<ImportStore>().Preview(account, scene.Open, set)).Must()
                        )
                ).Must();
                break;
            case "NoteStore.Redact":
                await using (var context = Get<Database>().Open())
                {
                    var note = await context
                        .Notes.Where(row => row.Response.Ballot.RoundId == round.Value)
                        .Select(row => row.Id)
                        .FirstAsync();
                    (await Get<NoteStore>().Redact(account, round, new(note), TestStorage.Noon)).Must();
                }

                break;
            case "NoteStore.Pick":
                await using (var context = Get<Database>().Open())
                {
                    var note = await context
                        .Notes.Where(row => row.Response.Ballot.RoundId == round.Value)
                        .Select(row => row.Id)
                        .FirstAsync();
                    (await Get<NoteStore>().Pick(account, round, [new(note)], [])).Must();
                }

                break;
            case "BallotStore.OpenBallots":
                (
                    await Get<BallotStore>()
                        .OpenBallots(account, round, [Ballot.SecondVote(TinyFramework.First)], TestStorage.Noon)
                ).Must();
                break;
            case "BallotStore.Cancel":
                (await Get<BallotStore>().Cancel(account, round, Unanswered)).Must();
                break;
            case "BallotStore.Reveal":
                (await Get<BallotStore>().Reveal(account, round, Ballot.Challenges, TestStorage.Noon)).Must();
                break;
            case "BallotStore.RecordAgreedScore":
                (
                    await Get<BallotStore>()
                        .RecordAgreedScore(account, round, TinyFramework.First, new(3, "Secret", ""), 0)
                ).Must();
                break;
            case "BallotStore.RecordRoomChallenges":
                (
                    await Get<BallotStore>().RecordRoomChallenges(account, round, [new("money", null, "", "Secret")])
                ).Must();
                break;
            case "PlanStore.SavePriorities":
                (await Get<PlanStore>().SavePriorities(account, round, new([], []), 0)).Must();
                break;
            case "PlanStore.SaveAction":
                (
                    await Get<PlanStore>()
                        .SaveAction(
                            account,
                            round,
                            scene.Action,
                            TinyFramework.First,
                            Doing("Meet again"),
                            1,
                            TestStorage.Noon
                        )
                ).Must();
                break;
            case "PlanStore.DeleteAction":
                var kept = (await Get<PlanQueries>().Find(account, round))!.Plan.Entries.Single();
                (await Get<PlanStore>().DeleteAction(account, round, kept.Id, kept.Version)).Must();
                break;
            case "PlanStore.SaveAreas":
                (await Get<PlanStore>().SaveAreas(account, round, new("A", "", [], []), ["1.1"], 0)).Must();
                break;
            case "AuditStore.Record":
                await Get<AuditStore>()
                    .Record(account, AuditAct.TookPeopleFile, scene.Partnership, round, "people.csv");
                break;
            case "AuditStore.RecordDaily":
                for (var hour = 0; hour < 2; hour++)
                {
                    await Get<AuditStore>()
                        .RecordDaily(
                            account,
                            AuditAct.TookPeopleFile,
                            scene.Partnership,
                            round,
                            $"through the API with “{new string('x', 200)}”",
                            Storage.Clock.Now.AddHours(hour)
                        );
                }

                break;
            default:
                Assert.Fail($"This test does not know how to call {method}.");
                break;
        }
    }

    private async Task<ParticipantId> Person(SceneOf scene, string name) =>
        (await Get<RoundQueries>().ListParticipants(scene.Account, scene.Round))!
            .Single(person => person.Name == name)
            .Id;

    private sealed record SceneOf(
        AccountId Account,
        string Email,
        PartnershipId Partnership,
        RoundId Round,
        RoundId Draft,
        RoundId Open,
        ActionId Action,
        PartnershipId WithoutRounds
    );
}

public sealed class AuditTestsOnSqlite(OnSqlite fixture) : AuditTests(fixture), IClassFixture<OnSqlite>;

public sealed class AuditTestsOnPostgres(OnPostgres fixture) : AuditTests(fixture), IClassFixture<OnPostgres>;
