using System.Diagnostics;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BeyondBoundaries.Storage.Tests.Kept;

/// <summary>
/// Fills a database with this version of the program. Writes the database as SQL, and its figures as lines of text, to
/// a folder next to this file. Before you change what is stored, change <see cref="Release"/>, and run this class with
/// <c>-explicit only -class '*KeptDatabaseMaker'</c>. It needs <c>sqlite3</c> and <c>pg_dump</c>. Never overwrite a
/// committed file.
/// </summary>
public sealed class KeptDatabaseMaker
{
    private const string Release = "main-2026-11-29";

    [Theory(Explicit = true)]
    [MemberData(nameof(DatabaseKinds.All), MemberType = typeof(DatabaseKinds))]
    public async Task Make(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        await Fill(storage);
        var folder = Path.Combine(Repository.PathOf("tests/Storage.Tests/Kept"), Release);
        Directory.CreateDirectory(folder);
        var name = kind == DatabaseKind.Sqlite ? "sqlite" : "postgres";
        await File.WriteAllLinesAsync(Path.Combine(folder, $"{name}.figures.txt"), await KeptDatabase.Lines(storage));
        await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.sql"), await Dump(storage, kind));
    }

    private static async Task<string> Dump(TestStorage storage, DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            return await Run(new("sqlite3", [SqliteDatabase.GetFilePath(storage.DataFolder), ".dump"]));
        }

        await using var context = storage.Get<Database>().Open();
        var connection = new NpgsqlConnectionStringBuilder(
            Environment.GetEnvironmentVariable(TemporaryDatabase.Variable)
        );
        var database = new NpgsqlConnectionStringBuilder(context.Database.GetConnectionString()).Database!;
        string[] options = ["--inserts", "--no-owner", "--no-privileges"];
        string[] server = ["-h", connection.Host!, "-p", $"{connection.Port}", "-U", connection.Username!, database];
        var start = new ProcessStartInfo("pg_dump", [.. options, .. server]);
        start.Environment["PGPASSWORD"] = connection.Password;
        // Lines that only psql can process are left out.
        return string.Join('\n', (await Run(start)).Split('\n').Where(line => !line.StartsWith('\\')));
    }

    private static async Task<string> Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return text;
    }

    private static async Task Fill(TestStorage storage)
    {
        var account = await storage.NewAccount();
        foreach (
            var (name, mode, people) in new[]
            {
                ("Open", ConfidentialityMode.Open, 7),
                ("Confidential", ConfidentialityMode.Confidential, 24),
                ("Anonymous", ConfidentialityMode.Anonymous, 8),
                ("Three", ConfidentialityMode.Confidential, 3),
                ("Four", ConfidentialityMode.Confidential, 4),
            }
        )
        {
            var partnership = await storage.NewPartnership(account, name);
            var first = await NewRound(storage, account, partnership, $"{name} 1", mode, TestStorage.Noon);
            var tokens = await Take(storage, first, people, seed: 0, earlier: null);
            await AskMore(storage, account, first, tokens);
            await Decide(storage, account, first);
            (await storage.Get<RoundStore>().Close(account, first, TestStorage.Noon.AddDays(2))).Must();
            var second = await NewRound(storage, account, partnership, $"{name} 2", mode, TestStorage.Noon.AddYears(1));
            await Take(storage, second, people, seed: 3, earlier: tokens);
            var end = TestStorage.Noon.AddYears(1).AddDays(2);
            (await storage.Get<RoundStore>().Close(account, second, end)).Must();
        }

        // Another partnership has a round that is still open, and a draft.
        var other = await storage.NewPartnership(account, "Other");
        var open = await NewRound(
            storage,
            account,
            other,
            "Other 1",
            ConfidentialityMode.Confidential,
            TestStorage.Noon
        );
        await Take(storage, open, 2, seed: 1, earlier: null);
        (await storage.Get<PaperStore>().CreateSheets(account, open, 3)).Must();
        var setup = RoundSetup.From("Other draft", "", Confidentiality.Default).Must();
        var small = TinyFramework.Framework.Definition;
        (
            await storage
                .Get<RoundStore>()
                .Create(account, other, setup, small.Id, small.Version, TestStorage.Noon, draft: true)
        ).Must();
    }

    private static async Task<RoundId> NewRound(
        TestStorage storage,
        AccountId account,
        PartnershipId partnership,
        string name,
        ConfidentialityMode mode,
        DateTimeOffset at
    )
    {
        var small = TinyFramework.Framework.Definition;
        var setup = RoundSetup.From(name, "30", new(mode)).Must();
        return (
            await storage.Get<RoundStore>().Create(account, partnership, setup, small.Id, small.Version, at)
        ).Must();
    }

    /// <summary>
    /// Returns a person's answer. Everyone scores the first item. A quarter of the people skip the last one, and the
    /// seed decides which quarter.
    /// </summary>
    private static Answer AnswerOf(int person, int item, int seed)
    {
        var skips = item switch
        {
            0 => false,
            1 => person % 3 == 1 && person > 4,
            7 => (person + seed) % 4 == 0,
            _ => ((person * 7) + (item * 3) + seed) % 11 == 0,
        };
        var score = item == 0 && person % 3 == 0 ? 5 : 1 + (((person * (item + 2)) + (seed * item) + (person / 3)) % 5);
        return skips ? Answer.Skip : Answer.FromScore(score);
    }

    private static async Task<List<string>> Take(
        TestStorage storage,
        RoundId round,
        int people,
        int seed,
        List<string>? earlier
    )
    {
        var joinToken = await JoinToken(storage, round);
        var tokens = new List<string>();
        for (var person = 0; person < people; person++)
        {
            var newcomer = new JoinRequest(person % 3, person % 2, $"Person {person}", null)
            {
                PreviousReturnToken = earlier?[person],
            };
            var token = JoinStore.CreateReturnToken();
            (await storage.Get<JoinStore>().Join(joinToken, token, newcomer)).Must();
            (
                await storage
                    .Get<ResponseStore>()
                    .Save(
                        round,
                        token,
                        Ballot.Enablers,
                        new()
                        {
                            Scores =
                            [
                                .. TinyFramework.Framework.Enablers.Select(
                                    (item, index) => new ScoreChange(item, AnswerOf(person, index, seed))
                                ),
                            ],
                            Notes =
                            [
                                new(NoteKind.Working, TinyFramework.First.Id, $"Working {person}"),
                                new(NoteKind.Evidence, TinyFramework.First.Id, $"Evidence {person}"),
                                new(NoteKind.Reflection, TinyFramework.Theme.Id, $"Reflection {person}"),
                            ],
                            Spectrum = new(person % 2 == 0 ? "apart" : "together", "together"),
                            Submission = new(Guid.NewGuid()),
                        }
                    )
            ).Must();
            tokens.Add(token);
        }

        return tokens;
    }

    private static async Task<string> JoinToken(TestStorage storage, RoundId round)
    {
        await using var context = storage.Get<Database>().Open();
        return await context.Rounds.Where(row => row.Id == round.Value).Select(row => row.JoinToken).SingleAsync();
    }

    private static async Task AskMore(TestStorage storage, AccountId account, RoundId round, List<string> tokens)
    {
        var room = storage.Get<BallotStore>();
        (await room.Reveal(account, round, Ballot.Enablers, TestStorage.Noon.AddHours(1))).Must();
        Item[] items = [.. TinyFramework.Framework.Enablers];
        Ballot[] ballots =
        [
            Ballot.SecondVote(items[0]),
            Ballot.SecondVote(items[4]),
            Ballot.Indicators(items[1]),
            Ballot.Challenges,
        ];
        (await room.OpenBallots(account, round, ballots, TestStorage.Noon.AddHours(2))).Must();
        foreach (var (person, token) in tokens.Index())
        {
            foreach (var ballot in ballots)
            {
                // Two people do not take part in the second vote on the fifth enabler.
                if (ballot == ballots[1] && person < 2)
                {
                    continue;
                }

                (
                    await storage
                        .Get<ResponseStore>()
                        .Save(
                            round,
                            token,
                            ballot,
                            new()
                            {
                                Scores =
                                [
                                    .. ballot
                                        .GetItems(TinyFramework.Framework)
                                        .Select(item => new ScoreChange(item, AnswerOf(person, 3, 2))),
                                ],
                                Challenges =
                                    ballot.Kind != BallotKind.Challenges ? null
                                    : person % 4 == 0 ? []
                                    : [Money(person), new("time", null, "Long days", "")],
                                Submission = new(Guid.NewGuid()),
                            }
                        )
                ).Must();
            }
        }

        (await room.Reveal(account, round, ballots[0], TestStorage.Noon.AddHours(3))).Must();
        NamedChallenge[] named =
        [
            new("money", ScopeForAction.Around, "Ring fences", "The room"),
            new("time", ScopeForAction.Gift, "", ""),
        ];
        (await room.RecordRoomChallenges(account, round, named)).Must();
    }

    private static NamedChallenge Money(int person) =>
        new("money", (ScopeForAction)(person % 3), $"Short budgets\n{NamedChallenge.Other}", $"Challenge {person}");

    private static async Task Decide(TestStorage storage, AccountId account, RoundId round)
    {
        (
            await storage
                .Get<BallotStore>()
                .RecordAgreedScore(account, round, TinyFramework.First, new(3, "Because", "Health"), 0)
        ).Must();
        var plan = storage.Get<PlanStore>();
        (
            await plan.SavePriorities(account, round, new([new("1.2", "Health asks for it")], [new("2.1", "")]), 0)
        ).Must();
        foreach (var status in Enum.GetValues<ActionStatus>())
        {
            var action = new PlanAction($"Action {(int)status}", "Health", "Ann", new DateOnly(2027, 3, 31), status);
            var id = new ActionId(Guid.CreateVersion7(TestStorage.Noon));
            (
                await plan.SaveAction(account, round, id, TinyFramework.Second, action, 0, TestStorage.Noon.AddHours(5))
            ).Must();
        }
    }
}
