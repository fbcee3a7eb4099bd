using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>A running application with an open round, made in its stores: for tests of what comes after joining.</summary>
public sealed class TestRound : IAsyncDisposable
{
    public const string Agency = "Council early years";

    private readonly ServiceProvider storage;
    private readonly AccountId account;
    private readonly string joinToken;

    private TestRound(RunningApplication application, ServiceProvider storage, AccountId account, RoundId id, string joinToken)
    {
        Application = application;
        this.storage = storage;
        this.account = account;
        Id = id;
        this.joinToken = joinToken;
    }

    public RunningApplication Application { get; }

    public RoundId Id { get; }

    /// <summary>Where participants answer.</summary>
    public Uri Tasks => new(Application.Address, $"/answer/{Id.Value}");

    /// <summary>The name of the cookie that holds a seat.</summary>
    public string Cookie => $"seat-{Id.Value:N}";

    public static async Task<TestRound> Start(ConfidentialityMode mode = ConfidentialityMode.Confidential, DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var application = await RunningApplication.Start(kind);
        var storage = application.NewStorage();
        await using var scope = storage.CreateAsyncScope();
        var account = Done(await scope.ServiceProvider.GetRequiredService<SetUpStore>().CreateFirstAccount("Facilitator", "facilitator@example.org", "correct horse battery"));
        var partnership = Done(await storage.GetRequiredService<PartnershipStore>().Create(account, Done(PartnershipSetup.From("Example borough early years partnership", $"{Agency}\nHealth visiting"))));
        var framework = ShippedFramework.Value.Definition;
        var setup = Done(RoundSetup.From("Autumn 2026", "", new(mode)));
        var round = Done(await storage.GetRequiredService<RoundStore>().Create(account, partnership, setup, framework.Id, framework.Version, DateTimeOffset.UtcNow));
        var joinToken = (await storage.GetRequiredService<RoundQueries>().Find(account, round))!.Door.JoinToken;
        return new(application, storage, account, round, joinToken);
    }

    /// <summary>A new seat: the secret that opens it.</summary>
    public async Task<string> Join() =>
        Done(await storage.GetRequiredService<ParticipantStore>().Join(joinToken, ParticipantStore.NewReturnToken(), new Newcomer(null, null, null, null))).ReturnToken;

    public async Task Ask(params Ballot[] ballots) =>
        Done(await storage.GetRequiredService<RoomStore>().Ask(account, Id, ShippedFramework.Value, ballots, DateTimeOffset.UtcNow));

    public async Task Reveal(Ballot ballot) =>
        Done(await storage.GetRequiredService<RoomStore>().Reveal(account, Id, ballot, DateTimeOffset.UtcNow));

    /// <summary>What is stored for a seat.</summary>
    public async Task<OwnBallot> Stored(string seat, Ballot ballot) =>
        (await storage.GetRequiredService<ResponseQueries>().Own(Id, seat, ShippedFramework.Value))!.Find(ballot)!;

    public async ValueTask DisposeAsync()
    {
        await storage.DisposeAsync();
        await Application.DisposeAsync();
    }

    private static T Done<T>(Result<T> result)
        where T : notnull => result.Is(out var value) ? value : throw new InvalidOperationException(string.Join("; ", result.Problems));
}
