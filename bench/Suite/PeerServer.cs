using System.Text.RegularExpressions;
using BeyondBoundaries.Bench.Load;

namespace BeyondBoundaries.Bench.Suite;

/// <summary>
/// A server that the application is compared with. It serves one fixed page, and saves form data without any checks.
/// </summary>
internal sealed partial class PeerServer : ServerProcess
{
    private PeerServer(string command, params string[] words)
        : base(command, words, null) { }

    /// <summary>Starts the bare server (<see cref="BareServer"/>).</summary>
    /// <param name="page">The path of the page that it serves.</param>
    public static async Task<PeerServer> StartBare(string page)
    {
        var server = new PeerServer("dotnet", typeof(PeerServer).Assembly.Location, BareServer.Command, page);
        await server.Begin();
        return server;
    }

    /// <summary>Starts the server that uses Express and better-sqlite3.</summary>
    /// <param name="folder">The folder with <c>server.js</c> and its installed packages.</param>
    /// <param name="page">The path of the page that it serves.</param>
    public static async Task<PeerServer> StartExpress(string folder, string page)
    {
        var server = new PeerServer("node", Path.GetFullPath(Path.Combine(folder, "server.js")), page);
        await server.Begin();
        return server;
    }

    protected override Uri? FindAddress(string line) =>
        Listening().Match(line) is { Success: true } match ? new(match.Value) : null;

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
    private static partial Regex Listening();
}
