using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Responses;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>A running application with an open round, for tests of the pages that people see after joining.</summary>
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

    /// <summary>The address of a participant's task list.</summary>
    public Uri Tasks => new(Application.Address, $"/answer/{Id.Value}");

    /// <summary>The name of the cookie that contains a participant's secret.</summary>
    public string Cookie => $"seat-{Id.Value:N}";

    /// <summary>Creates a round in a separate application.</summary>
    public static async Task<TestRound> Start(
        ConfidentialityMode mode = ConfidentialityMode.Confidential,
        DatabaseKind kind = DatabaseKind.Sqlite
    )
    {
        var application = await RunningApplication.Start(kind);
        return new(await Room.In(application, mode), application);
    }

    /// <summary>Creates a round in the application that many tests share.</summary>
    public static async Task<TestRound> In(
        SharedApplication shared,
        ConfidentialityMode mode = ConfidentialityMode.Confidential
    ) => new(await Room.In(shared, mode), null);

    /// <summary>Lets a new participant join, and returns the secret of their return link.</summary>
    public Task<string> Join() => Room.Join(name: Guid.NewGuid().ToString());

    public Task Ask(params Ballot[] ballots) => Room.Ask(ballots);

    public Task Reveal(Ballot ballot) => Room.Reveal(ballot);

    /// <summary>Returns a participant's stored answers to a ballot.</summary>
    public async Task<ParticipantBallotView> Stored(string returnToken, Ballot ballot) =>
        (await Room.Get<ResponseQueries>().Find(Id, returnToken))!.Find(ballot)!;

    public async ValueTask DisposeAsync()
    {
        await Room.DisposeAsync();
        if (own is not null)
        {
            await own.DisposeAsync();
        }
    }
}
