using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Responses;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>A running application with an open round: for tests of what comes after joining.</summary>
public sealed class TestRound : IAsyncDisposable
{
    private readonly IAsyncDisposable? own;

    private TestRound(Room room, IAsyncDisposable? own)
    {
        Room = room;
        this.own = own;
    }

    public RunningApplication Application => Room.Application;

    public Room Room { get; }

    public RoundId Id => Room.Round;

    /// <summary>Where participants answer.</summary>
    public Uri Tasks => new(Application.Address, $"/answer/{Id.Value}");

    /// <summary>The name of the cookie that holds a seat.</summary>
    public string Cookie => $"seat-{Id.Value:N}";

    /// <summary>A round in an application of its own.</summary>
    public static async Task<TestRound> Start(
        ConfidentialityMode mode = ConfidentialityMode.Confidential,
        DatabaseKind kind = DatabaseKind.Sqlite
    )
    {
        var application = await RunningApplication.Start(kind);
        return new(await Room.In(application, mode), application);
    }

    /// <summary>A round in the application that many tests share.</summary>
    public static async Task<TestRound> In(
        SharedApplication shared,
        ConfidentialityMode mode = ConfidentialityMode.Confidential
    ) => new(await Room.In(shared, mode), null);

    /// <summary>A new seat: the secret that opens it.</summary>
    public Task<string> Join() => Room.Join(name: Guid.NewGuid().ToString());

    public Task Ask(params Ballot[] ballots) => Room.Ask(ballots);

    public Task Reveal(Ballot ballot) => Room.Reveal(ballot);

    /// <summary>What is stored for a seat.</summary>
    public async Task<ParticipantBallotView> Stored(string seat, Ballot ballot) =>
        (await Room.Get<ResponseQueries>().Find(Id, seat))!.Find(ballot)!;

    public async ValueTask DisposeAsync()
    {
        await Room.DisposeAsync();
        if (own is not null)
        {
            await own.DisposeAsync();
        }
    }
}
