using System.Diagnostics;
using System.Text.RegularExpressions;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>The application as an operator starts it, in a separate process.</summary>
internal sealed partial class ApplicationProcess : IHostedApplication
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<string> output = [];
    private readonly TaskCompletionSource<Match> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? process;

    public string Output
    {
        get
        {
            lock (output)
            {
                return string.Join('\n', output);
            }
        }
    }

    /// <summary>The application's peak memory use so far, in bytes.</summary>
    public long MaxMemory
    {
        get
        {
            process!.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    public async Task<(Uri Address, Uri? FirstAccountLink)> Start(
        Uri address,
        IEnumerable<(string Name, string Value)> settings
    )
    {
        var program = Path.Combine(AppContext.BaseDirectory, "BeyondBoundaries.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", address.GetLeftPart(UriPartial.Authority)])
        {
            WorkingDirectory = Repository.PathOf("src/Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The application runs for only a few seconds, which is too short for dynamic profiling to pay off.
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) =>
            ready.TrySetException(
                new InvalidOperationException($"The application stopped while it was starting:\n{Output}")
            );
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var listening = new Uri((await ready.Task.WaitAsync(Patience)).Groups["address"].Value);
        return (listening, SetUp().Match(Output) is { Success: true } setUp ? new Uri(listening, setUp.Value) : null);
    }

    public async Task Stop(TimeSpan patience)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process!.Id}"]);
        await process.WaitForExitAsync().WaitAsync(patience);
    }

    /// <summary>Ends the application without warning.</summary>
    public async ValueTask DisposeAsync()
    {
        if (process is null)
        {
            return;
        }

        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.Add(line);
        }

        if (Link().Match(line) is { Success: true } match)
        {
            ready.TrySetResult(match);
        }
    }

    [GeneratedRegex(@"(?<address>http://127\.0\.0\.1:\d+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"/set-up/\S+", RegexOptions.RightToLeft)]
    private static partial Regex SetUp();
}
