using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Access;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Storage.AccessTokens;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Tables;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>A round in a running application's database, with people who answer without a browser.</summary>
public sealed class Room : IAsyncDisposable
{
    public const string Email = "facilitator@example.org";
    public const string Password = "correct horse battery";

    private const string Agencies = "Council early years\nHealth visiting";

    private readonly ServiceProvider services;

    private Room(ServiceProvider services, RunningApplication application, string facilitator)
    {
        this.services = services;
        Application = application;
        Facilitator = facilitator;
    }

    public static Framework Framework => ShippedFrameworks.Catalogue.Current;

    public RunningApplication Application { get; }

    /// <summary>The email address that the round's facilitator signs in with.</summary>
    public string Facilitator { get; }

    public AccountId Account { get; private set; }

    public RoundId Round { get; private set; }

    /// <summary>The path of the round's page.</summary>
    public string Path => $"/rounds/{Round.Value}";

    /// <summary>Creates a round in the application that many tests share.</summary>
    public static async Task<Room> In(
        SharedApplication shared,
        ConfidentialityMode mode = ConfidentialityMode.Confidential,
        bool draft = false,
        string agencies = Agencies
    ) => await In(await shared.Started, mode, draft, agencies, $"{Guid.NewGuid():N}@example.org");

    public static async Task<Room> In(
        RunningApplication application,
        ConfidentialityMode mode = ConfidentialityMode.Confidential,
        bool draft = false,
        string agencies = Agencies,
        string email = Email
    )
    {
        var room = new Room(CreateServices(application.Storage), application, email);
        room.Account = await room.AddAccount(email);
        var partnership = Must(
            await room.Get<PartnershipStore>()
                .Create(room.Account, Must(PartnershipSetup.From("Example borough early years partnership", agencies)))
        );
        var setup = Must(RoundSetup.From("Autumn 2026", "", new Confidentiality(mode)));
        room.Round = Must(
            await room.Get<RoundStore>()
                .Create(
                    room.Account,
                    partnership,
                    setup,
                    Framework.Definition.Id,
                    Framework.Definition.Version,
                    DateTimeOffset.UtcNow,
                    draft
                )
        );
        return room;
    }

    /// <summary>Creates the stores for a database, as another node would, but without any pages.</summary>
    public static ServiceProvider CreateServices(StorageOptions storage)
    {
        var services = new ServiceCollection();
        services
            .AddLogging()
            .AddSingleton<IFrameworkText, FrameworkJsonText>()
            .AddSingleton(provider => new FrameworkCatalogue(
                ShippedFrameworks.Catalogue.All,
                (id, version) => provider.GetRequiredService<FrameworkQueries>().FindPublished(id, version)
            ))
            .AddStorage(storage);
        services.AddDataProtection();
        services.AddIdentityCore<Account>().AddStorageStores();
        return services.BuildServiceProvider();
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task<AccountId> AddAccount(string email, bool administrator = false)
    {
        await using var scope = services.CreateAsyncScope();
        var account = new Account
        {
            Name = "Facilitator",
            UserName = email,
            Email = email,
            IsAdministrator = administrator,
        };
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, Password);
        Assert.True((await accounts.CreateAsync(account)).Succeeded);
        return new(account.Id);
    }

    /// <summary>
    /// Creates a personal access token; by default, it belongs to the facilitator's account and has all scopes.
    /// </summary>
    public async Task<string> CreateToken(
        string? email = null,
        string scopes = "rounds:read results:read plans:read",
        PartnershipId? partnership = null,
        int days = 30
    )
    {
        await using var scope = services.CreateAsyncScope();
        var account = await scope
            .ServiceProvider.GetRequiredService<UserManager<Account>>()
            .FindByEmailAsync(email ?? Facilitator);
        var now = DateTimeOffset.UtcNow;
        // A negative number of days creates a token that has already expired.
        var today = DateOnly.FromDateTime(now.UtcDateTime.AddDays(Math.Min(days, 0)));
        return Must(
            await Get<AccessTokenStore>()
                .Create(
                    new(account!.Id),
                    Must(AccessTokenSetup.From("A program", scopes.Split(' '), partnership, Math.Max(days, 1), today)),
                    account.SecurityStamp!,
                    now
                )
        );
    }

    /// <summary>Lets a person join, and returns the secret of their return link.</summary>
    public async Task<string> Join(int? agency = null, int? level = null, string? name = null)
    {
        var token = JoinStore.CreateReturnToken();
        Must(await Get<JoinStore>().Join(await JoinToken(), token, new(agency, level, name, null)));
        return token;
    }

    /// <summary>Changes the round so that only one person is invited.</summary>
    public async Task InviteOne() =>
        Must(
            await Get<RoundStore>()
                .Change(
                    Account,
                    Round,
                    Must(RoundSetup.From("Autumn 2026", "1", Confidentiality.Default)),
                    ["Council early years", "Health visiting"]
                )
        );

    public async Task<RoundDetails> Details() =>
        (await Get<RoundQueries>().Find(Account, Round, TestContext.Current.CancellationToken))!;

    public async Task<string> JoinToken() => (await Get<RoundQueries>().Find(Account, Round))!.JoinSettings.JoinToken;

    /// <summary>
    /// Scores the ballot's items in order, and submits unless <paramref name="submit"/> is false. 0 means no answer,
    /// and 9 means a skip. A single score is used for all items.
    /// </summary>
    public async Task<Result<SaveReceipt>> Give(string token, Ballot ballot, int[] scores, bool submit = true) =>
        await Get<ResponseStore>()
            .Save(
                Round,
                token,
                ballot,
                new()
                {
                    Scores =
                    [
                        .. ballot
                            .GetItems(Framework)
                            .Select((item, i) => new ScoreChange(item, AnswerOf(scores[scores.Length == 1 ? 0 : i]))),
                    ],
                    Submission = submit ? new(Guid.NewGuid()) : null,
                }
            );

    /// <summary>Creates another round of the same partnership, and uses it from now on.</summary>
    public async Task Follow(string name, ConfidentialityMode mode = ConfidentialityMode.Confidential)
    {
        var partnership = (await Get<RoundQueries>().Find(Account, Round))!.Partnership;
        var setup = Must(RoundSetup.From(name, "", new Confidentiality(mode)));
        Round = Must(
            await Get<RoundStore>()
                .Create(
                    Account,
                    partnership,
                    setup,
                    Framework.Definition.Id,
                    Framework.Definition.Version,
                    DateTimeOffset.UtcNow
                )
        );
    }

    /// <summary>For each score, lets one person join, give all enablers this score, and submit.</summary>
    public async Task<IReadOnlyList<string>> People(params int[] scores)
    {
        var tokens = new List<string>();
        foreach (var (person, score) in scores.Index())
        {
            var token = await Join(
                person % 2,
                person % 2,
                (await Get<RoundQueries>().Find(Account, Round))!.Confidentiality.Mode == ConfidentialityMode.Anonymous
                    ? null
                    : $"Person {person + 1}"
            );
            Must(await Give(token, Ballot.Enablers, [score]));
            tokens.Add(token);
        }

        return tokens;
    }

    public async Task Reveal(Ballot ballot) =>
        Must(await Get<BallotStore>().Reveal(Account, Round, ballot, DateTimeOffset.UtcNow));

    public async Task Ask(params Ballot[] ballots) =>
        Must(await Get<BallotStore>().OpenBallots(Account, Round, ballots, DateTimeOffset.UtcNow));

    public static T Must<T>(Result<T> result)
        where T : notnull =>
        result.TryGetValue(out var value)
            ? value
            : throw new InvalidOperationException(string.Join("; ", result.Problems));

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static Answer AnswerOf(int score) =>
        score switch
        {
            0 => Answer.NotAnswered,
            9 => Answer.Skip,
            _ => Answer.FromScore(score),
        };
}
