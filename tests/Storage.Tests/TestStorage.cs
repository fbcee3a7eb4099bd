using System.Diagnostics.CodeAnalysis;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Tables;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests;

/// <summary>Storage with its own empty database, and the services that the program uses.</summary>
public sealed class TestStorage : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryDatabase database;

    private TestStorage(TemporaryDatabase database)
    {
        this.database = database;
        Services = NewServices();
    }

    public ServiceProvider Services { get; }

    /// <summary>The clock from which the services read the time.</summary>
    public ManualClock Clock { get; } = new();

    public StatementCounter Statements { get; } = new();

    public string DataFolder => database.DataFolder;

    public static async Task<TestStorage> Create(DatabaseKind kind, bool migrated = true) =>
        new(migrated ? await TemporaryDatabase.Create(kind, Migrate) : await TemporaryDatabase.Create(kind));

    /// <summary>Creates the services again, as when the program restarts with the same database.</summary>
    public ServiceProvider NewServices(BeyondBoundaries.Core.Frameworks.FrameworkCatalogue? frameworks = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IFrameworkText, TestFrameworkText>();
        services.AddSingleton(provider =>
            frameworks
            ?? new FrameworkCatalogue(
                TinyFramework.Catalogue.All,
                (id, version) => provider.GetRequiredService<FrameworkQueries>().FindPublished(id, version)
            )
        );
        services.ConfigureDbContext<BeyondBoundaries.Storage.Databases.SqliteContext>(
            context => context.AddInterceptors(Statements),
            ServiceLifetime.Singleton
        );
        services.ConfigureDbContext<BeyondBoundaries.Storage.Databases.PostgresContext>(
            context => context.AddInterceptors(Statements),
            ServiceLifetime.Singleton
        );
        services.AddStorage(new() { Connection = database.Connection, DataFolder = database.DataFolder });
        services.AddDataProtection().SetApplicationName("beyond").PersistKeysToStorage();
        services
            .AddIdentityCore<Account>(identity =>
                identity.Password = new()
                {
                    RequiredLength = 12,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireNonAlphanumeric = false,
                    RequireUppercase = false,
                }
            )
            .AddStorageStores();
        return services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public async Task<AccountId> NewAccount()
    {
        await using var scope = Services.CreateAsyncScope();
        var email = $"{Guid.NewGuid():N}@example.com";
        var account = new Account
        {
            Name = "Fay",
            UserName = email,
            Email = email,
        };
        var created = await scope
            .ServiceProvider.GetRequiredService<UserManager<Account>>()
            .CreateAsync(account, "correct horse battery");
        Assert.True(created.Succeeded, created.ToString());
        return new(account.Id);
    }

    public async Task<AccountId> NewAdministrator()
    {
        var account = await NewAccount();
        await using var context = Get<Database>().Open();
        await context
            .Users.Where(row => row.Id == account.Value)
            .ExecuteUpdateAsync(row => row.SetProperty(user => user.IsAdministrator, true));
        return account;
    }

    public async Task<PartnershipId> NewPartnership(AccountId account, string name = "Northshire") =>
        (
            await Get<PartnershipStore>()
                .Create(account, PartnershipSetup.From(name, "Health\nCouncil\nVoluntary sector").Value!)
        ).Must();

    public async Task<(AccountId Account, RoundId Round, string JoinToken)> NewRound(
        Confidentiality? confidentiality = null,
        int invited = 20
    )
    {
        var account = await NewAccount();
        var partnership = await NewPartnership(account);
        var setup = RoundSetup.From("Autumn", $"{invited}", confidentiality ?? Confidentiality.Default).Must();
        var round = (
            await Get<RoundStore>()
                .Create(
                    account,
                    partnership,
                    setup,
                    TinyFramework.Framework.Definition.Id,
                    TinyFramework.Framework.Definition.Version,
                    Noon
                )
        ).Must();
        return (account, round, (await Get<RoundQueries>().Find(account, round))!.JoinSettings.JoinToken);
    }

    public async Task<string> Join(string joinToken, int? agency = null, int? level = null, string? name = null) =>
        (await Get<JoinStore>().Join(joinToken, JoinStore.CreateReturnToken(), new(agency, level, name, null)))
            .Must()
            .ReturnToken;

    /// <summary>Asserts that, in each of these SQLite tables, any two row numbers are more than 1,000 apart.</summary>
    [SuppressMessage("Security", "EF1002", Justification = "The SQL contains only the names of tables.")]
    public async Task AssertRowsAreScattered(params string[] tables)
    {
        await using var context = Get<Database>().Open();
        foreach (var table in tables)
        {
            var places = await context
                .Database.SqlQueryRaw<long>($"""SELECT "rowid" AS "Value" FROM "{table}" ORDER BY "rowid" """)
                .ToListAsync();
            Assert.True(places.Count > 1);
            Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First > 1_000));
        }
    }

    public async Task Close(AccountId account, RoundId round) =>
        (await Get<RoundStore>().Close(account, round, Noon.AddDays(1))).Must();

    /// <summary>Returns the results that an account may see for a round; null if there are none.</summary>
    public async Task<RevealedRound?> Revealed(AccountId account, RoundId round) =>
        await Get<ResultsQueries>().FindHeader(account, round) is { HasResults: true } head
            ? await Get<ResultsQueries>().Read(head)
            : null;

    /// <summary>Returns the submitted answers to revealed ballots, as stored in the database.</summary>
    public async Task<IReadOnlyList<Response>> Answers(RoundId round)
    {
        await using var context = Get<BeyondBoundaries.Storage.Databases.Database>().Open();
        var row = await context
            .Rounds.Include(one => one.Ballots)
            .AsNoTracking()
            .SingleAsync(one => one.Id == round.Value);
        return (
            await SubmittedResponseReader.Read(
                context,
                row,
                [.. row.Ballots.Where(ballot => ballot.Status == BallotStatus.Revealed)],
                TinyFramework.Framework,
                default
            )
        ).Responses;
    }

    public async Task Score(
        RoundId round,
        string token,
        BeyondBoundaries.Core.Frameworks.Item item,
        Answer answer,
        params Note[] notes
    ) => (await Get<ResponseStore>().SaveEnabler(round, token, item, answer, notes)).Must();

    /// <summary>Gives every item of a ballot the same answer, without submitting.</summary>
    public async Task AnswerAll(RoundId round, string token, Ballot ballot, Answer answer) =>
        (
            await Get<ResponseStore>()
                .Save(
                    round,
                    token,
                    ballot,
                    new()
                    {
                        Scores =
                        [
                            .. ballot.GetItems(TinyFramework.Framework).Select(item => new ScoreChange(item, answer)),
                        ],
                    }
                )
        ).Must();

    /// <summary>Scores the first enabler, and then submits: a response with no answer cannot be submitted.</summary>
    public async Task ScoreAndSubmit(RoundId round, string token)
    {
        await Score(round, token, TinyFramework.First, Answer.FromScore(3));
        (await Get<ResponseStore>().Submit(round, token)).Must();
    }

    /// <summary>Lets a participant join, score and submit, so that there is something to reveal.</summary>
    public async Task<string> JoinAndSubmit(RoundId round, string joinToken, int? agency = null, string? name = null)
    {
        var token = await Join(joinToken, agency, name: name);
        await ScoreAndSubmit(round, token);
        return token;
    }

    private static async Task Migrate(TemporaryDatabase database)
    {
        await using var services = new TestStorage(database).Services;
        await services.MigrateStorage();
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await database.DisposeAsync();
    }
}
