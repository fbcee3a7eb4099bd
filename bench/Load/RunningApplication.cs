using System.Text.RegularExpressions;

namespace BeyondBoundaries.Bench.Load;

/// <summary>The application as a separate process, on a free port and with a temporary data folder.</summary>
internal sealed partial class RunningApplication : ServerProcess
{
    private RunningApplication(string program)
        : base("dotnet", [program, "--urls", "http://127.0.0.1:0"], Path.GetDirectoryName(program)) { }

    /// <summary>The one-time link for the first account, as the application printed it.</summary>
    public Uri SetUpLink => Printed;

    /// <summary>Starts the application, and waits until it is ready.</summary>
    /// <param name="program">The path of <c>BeyondBoundaries.Web.dll</c>.</param>
    public static async Task<RunningApplication> Start(string program)
    {
        var application = new RunningApplication(Path.GetFullPath(program));
        await application.Begin();
        return application;
    }

    protected override Uri? FindAddress(string line) =>
        Link().Match(line) is { Success: true } match ? new(match.Value) : null;

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/set-up/\S+")]
    private static partial Regex Link();
}
