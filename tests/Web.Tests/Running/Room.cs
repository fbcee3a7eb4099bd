using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>A round in a running application's database, with people who answer without a browser.</summary>
public sealed class Room : IAsyncDisposable
{
    public const string Email = "facilitator@example.org";
    public const string Password = "correct horse battery";

    private readonly ServiceProvider services;

    private Room(ServiceProvider services) => this.services = services;

    public static Framework Framework => ShippedFramework.Value;

    public AccountId Account { get; private set; }

    public RoundId Round { get; private set; }

    /// <summary>The path of the round's page.</summary>
    public string Path => $"/rounds/{Round.Value}";

    public static async Task<Room> In(RunningApplication application, ConfidentialityMode mode = ConfidentialityMode.Confidential, bool draft = false)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddStorage(application.Storage);
        services.AddDataProtection();
        services.AddIdentityCore<Account>().AddStorageStores();
        var room = new Room(services.BuildServiceProvider());
        room.Account = await room.AddAccount(Email);
        var partnership = Must(await room.Get<PartnershipStore>().Create(room.Account, Must(PartnershipSetup.From("Example borough early years partnership", "Council early years\nHealth visiting"))));
        var setup = Must(RoundSetup.From("Autumn 2026", "", new Confidentiality(mode)));
        room.Round = Must(await room.Get<RoundStore>().Create(room.Account, partnership, setup, Framework.Definition.Id, Framework.Definition.Version, DateTimeOffset.UtcNow, draft));
        return room;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task<AccountId> AddAccount(string email)
    {
        await using var scope = services.CreateAsyncScope();
        var account = new Account { Name = "Facilitator", UserName = email, Email = email };
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, Password);
        Assert.True((await accounts.CreateAsync(account)).Succeeded);
        return new(account.Id);
    }

    /// <summary>Somebody takes a seat; the answer opens it.</summary>
    public async Task<string> Join(int? agency = null, int? level = null, string? name = null)
    {
        var token = ParticipantStore.NewReturnToken();
        Must(await Get<ParticipantStore>().Join(await JoinToken(), token, new(agency, level, name, null)));
        return token;
    }

    public async Task<string> JoinToken() => (await Get<RoundQueries>().Find(Account, Round))!.Door.JoinToken;

    /// <summary>Scores the ballot's items in order, 0 for no answer and 9 for a skip; one score alone goes for them all.</summary>
    public async Task<Result<Saved>> Give(string token, Ballot ballot, int[] scores, bool submit = true) =>
        await Get<ResponseStore>().Save(Round, token, Framework, ballot, new()
        {
            Scores = [.. ballot.Items(Framework).Select((item, i) => new ScoreChange(item, AnswerOf(scores[scores.Length == 1 ? 0 : i])))],
            Submission = submit ? new(Guid.NewGuid()) : null,
        });

    /// <summary>Several people join, each giving every enabler one score, and submit.</summary>
    public async Task<IReadOnlyList<string>> People(params int[] scores)
    {
        var tokens = new List<string>();
        foreach (var (person, score) in scores.Index())
        {
            var token = await Join(person % 2, person % 2, (await Get<RoundQueries>().Find(Account, Round))!.Confidentiality.Mode == ConfidentialityMode.Anonymous ? null : $"Person {person + 1}");
            Must(await Give(token, Ballot.Enablers, [score]));
            tokens.Add(token);
        }

        return tokens;
    }

    public async Task Reveal(Ballot ballot) => Must(await Get<RoomStore>().Reveal(Account, Round, Framework, ballot, DateTimeOffset.UtcNow));

    public async Task Ask(params Ballot[] ballots) => Must(await Get<RoomStore>().Ask(Account, Round, Framework, ballots, DateTimeOffset.UtcNow));

    public static T Must<T>(Result<T> result)
        where T : notnull => result.Is(out var value) ? value : throw new InvalidOperationException(string.Join("; ", result.Problems));

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static Answer AnswerOf(int score) => score switch
    {
        0 => Answer.NotAnswered,
        9 => Answer.Skip,
        _ => Answer.Score(score),
    };
}
