using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Import;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Reminders;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Audit;

/// <summary>Lists the acts that a facilitator can perform through a store, and performs them.</summary>
internal static class FacilitatorActs
{
    /// <summary>
    /// Every act that a facilitator can perform through a store, with its entry in the audit trail. Add new store
    /// methods here.
    /// </summary>
    public static TheoryData<string, AuditAct> All =>
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

    /// <summary>Performs an act from <see cref="All"/> in the scene.</summary>
    public static async Task Perform(string method, AuditScene scene, TestStorage storage)
    {
        var (account, round) = (scene.Account, scene.Round);
        switch (method)
        {
            case "PartnershipStore.Change":
                (
                    await storage
                        .Get<PartnershipStore>()
                        .Change(account, scene.WithoutRounds, PartnershipSetup.From("Westshire", "Health").Must(), 1)
                ).Must();
                break;
            case "PartnershipDeletionStore.Delete":
                (await storage.Get<PartnershipDeletionStore>().Delete(account, scene.WithoutRounds, rounds: 0)).Must();
                break;
            case "RoundDeletionStore.Delete":
                (await storage.Get<RoundDeletionStore>().Delete(account, scene.Draft, joined: 0)).Must();
                break;
            case "PartnershipStore.Create":
                await storage.NewPartnership(account, "Southshire");
                break;
            case "RoundStore.Create":
                (
                    await storage
                        .Get<RoundStore>()
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
                (await storage.Get<RoundStore>().Open(account, scene.Draft, TestStorage.Noon)).Must();
                break;
            case "RoundStore.Change":
                (
                    await storage
                        .Get<RoundStore>()
                        .Change(
                            account,
                            scene.Draft,
                            RoundSetup.From("Autumn, draft", "8", Confidentiality.Default).Must(),
                            AuditScene.Agencies
                        )
                ).Must();
                break;
            case "RoundStore.Close":
                await storage.Close(account, round);
                break;
            case "RetentionStore.ChangeDate":
                (
                    await storage.Get<RetentionStore>().ChangeDate(account, round, new(2027, 1, 31), new(2026, 9, 1))
                ).Must();
                break;
            case "ReminderStore.ChangeClosingDate":
                (await storage.Get<ReminderStore>().ChangeClosingDate(account, round, new(2026, 9, 20), null)).Must();
                break;
            case "ReminderStore.Claim":
                var invitation = (await storage.Get<RoundQueries>().Find(account, scene.Open))!.JoinSettings.JoinToken;
                (
                    await storage
                        .Get<JoinStore>()
                        .Join(invitation, JoinStore.CreateReturnToken(), new(0, 0, "Flo", "flo@example.org"))
                ).Must();
                (await storage.Get<ReminderStore>().Claim(account, scene.Open, new(2026, 9, 1))).Must();
                break;
            case "AdmissionStore.ChangeSettings":
                (
                    await storage.Get<AdmissionStore>().ChangeSettings(account, round, locked: true, mostPeople: null)
                ).Must();
                break;
            case "AdmissionStore.Remove":
                (
                    await storage.Get<AdmissionStore>().Remove(account, round, await scene.FindPerson(storage, "Ann"))
                ).Must();
                break;
            case "AdmissionStore.ReissueLink":
                (
                    await storage
                        .Get<AdmissionStore>()
                        .ReissueLink(account, round, await scene.FindPerson(storage, "Bob"))
                ).Must();
                break;
            case "AdmissionStore.ReplaceAnswers":
                (
                    await storage
                        .Get<AdmissionStore>()
                        .ReplaceAnswers(account, round, await scene.FindPerson(storage, "Cat"))
                ).Must();
                break;
            case "PaperStore.CreateSheets":
                (await storage.Get<PaperStore>().CreateSheets(account, round, 3)).Must();
                break;
            case "PaperStore.CreateWorkbookColumns":
                (await storage.Get<PaperStore>().CreateWorkbookColumns(account, scene.Open, 3)).Must();
                break;
            case "PaperStore.KeyIn":
                var code = (await storage.Get<PaperQueries>().ListUnusedSheets(account, scene.Open))!
                    .Select(sheet => sheet.Code)
                    .First();
                (
                    await storage
                        .Get<PaperStore>()
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
                    await storage
                        .Get<ImportStore>()
                        .Apply(
                            account,
                            scene.Open,
                            set,
                            (await storage.Get<ImportStore>().Preview(account, scene.Open, set)).Must()
                        )
                ).Must();
                break;
            case "NoteStore.Redact":
                await using (var context = storage.Get<Database>().Open())
                {
                    var note = await context
                        .Notes.Where(row => row.Response.Ballot.RoundId == round.Value)
                        .Select(row => row.Id)
                        .FirstAsync();
                    (await storage.Get<NoteStore>().Redact(account, round, new(note), TestStorage.Noon)).Must();
                }

                break;
            case "NoteStore.Pick":
                await using (var context = storage.Get<Database>().Open())
                {
                    var note = await context
                        .Notes.Where(row => row.Response.Ballot.RoundId == round.Value)
                        .Select(row => row.Id)
                        .FirstAsync();
                    (await storage.Get<NoteStore>().Pick(account, round, [new(note)], [])).Must();
                }

                break;
            case "BallotStore.OpenBallots":
                (
                    await storage
                        .Get<BallotStore>()
                        .OpenBallots(account, round, [Ballot.SecondVote(TinyFramework.First)], TestStorage.Noon)
                ).Must();
                break;
            case "BallotStore.Cancel":
                (await storage.Get<BallotStore>().Cancel(account, round, AuditScene.Unanswered)).Must();
                break;
            case "BallotStore.Reveal":
                (await storage.Get<BallotStore>().Reveal(account, round, Ballot.Challenges, TestStorage.Noon)).Must();
                break;
            case "BallotStore.RecordAgreedScore":
                (
                    await storage
                        .Get<BallotStore>()
                        .RecordAgreedScore(account, round, TinyFramework.First, new(3, "Secret", ""), 0)
                ).Must();
                break;
            case "BallotStore.RecordRoomChallenges":
                (
                    await storage
                        .Get<BallotStore>()
                        .RecordRoomChallenges(account, round, [new("money", null, "", "Secret")])
                ).Must();
                break;
            case "PlanStore.SavePriorities":
                (await storage.Get<PlanStore>().SavePriorities(account, round, new([], []), 0)).Must();
                break;
            case "PlanStore.SaveAction":
                (
                    await storage
                        .Get<PlanStore>()
                        .SaveAction(
                            account,
                            round,
                            scene.Action,
                            TinyFramework.First,
                            AuditScene.Doing("Meet again"),
                            1,
                            TestStorage.Noon
                        )
                ).Must();
                break;
            case "PlanStore.DeleteAction":
                var kept = (await storage.Get<PlanQueries>().Find(account, round))!.Plan.Entries.Single();
                (await storage.Get<PlanStore>().DeleteAction(account, round, kept.Id, kept.Version)).Must();
                break;
            case "PlanStore.SaveAreas":
                (await storage.Get<PlanStore>().SaveAreas(account, round, new("A", "", [], []), ["1.1"], 0)).Must();
                break;
            case "AuditStore.Record":
                await storage
                    .Get<AuditStore>()
                    .Record(account, AuditAct.TookPeopleFile, scene.Partnership, round, "people.csv");
                break;
            case "AuditStore.RecordDaily":
                for (var hour = 0; hour < 2; hour++)
                {
                    await storage
                        .Get<AuditStore>()
                        .RecordDaily(
                            account,
                            AuditAct.TookPeopleFile,
                            scene.Partnership,
                            round,
                            $"through the API with “{new string('x', 200)}”",
                            storage.Clock.Now.AddHours(hour)
                        );
                }

                break;
            default:
                Assert.Fail($"This test does not know how to call {method}.");
                break;
        }
    }
}
