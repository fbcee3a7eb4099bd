using BeyondBoundaries.Bench.Suite;

namespace BeyondBoundaries.Bench.Load;

/// <summary>A server, and the people who open and save its grid.</summary>
/// <param name="Name">The name that is printed with its figures.</param>
/// <param name="Server">The server.</param>
/// <param name="People">The people, each with their own answers.</param>
internal sealed record FlowTarget(string Name, ServerProcess Server, IReadOnlyList<FlowClient> People)
    : IAsyncDisposable
{
    /// <summary>Starts the application, and has a number of people join a round.</summary>
    public static async Task<FlowTarget> StartApplication(string name, string program, int people)
    {
        var application = await RunningApplication.Start(program);
        try
        {
            return await Join(name, application, await (await Site.SetUp(application)).Open(), people);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    /// <summary>Has a number of people join a round of the application.</summary>
    public static async Task<FlowTarget> Join(string name, ServerProcess server, OpenRound round, int people) =>
        new(
            name,
            server,
            await Task.WhenAll(
                Enumerable.Range(0, people).Select(async number => await (await round.Join(number)).AsFlowClient())
            )
        );

    /// <summary>Starts the bare server with the page that the application serves.</summary>
    public static async Task<FlowTarget> StartBare(string page, int people) =>
        Of("bare", await PeerServer.StartBare(page), people);

    /// <summary>Starts Express with the page that the application serves.</summary>
    public static async Task<FlowTarget> StartExpress(string folder, string page, int people) =>
        Of("Express", await PeerServer.StartExpress(folder, page), people);

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private static FlowTarget Of(string name, PeerServer server, int people) =>
        new(
            name,
            server,
            [
                .. Enumerable
                    .Range(0, people)
                    .Select(person => new FlowClient(server.Address, $"/answer/{person}/all", $"seat={person}")),
            ]
        );
}
