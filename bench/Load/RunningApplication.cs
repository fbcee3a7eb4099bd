using System.Diagnostics;
using System.Text.RegularExpressions;

namespace BeyondBoundaries.Bench.Load;

/// <summary>The application as a separate process, on a free port and with a temporary data folder.</summary>
internal sealed partial class RunningApplication : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The prefixes of the names of settings.</summary>
    private static readonly string[] Settings = ["Beyond__", "ASPNETCORE_", "DOTNET_URLS", "Kestrel__"];

    private readonly string dataFolder = Directory.CreateTempSubdirectory("beyond-bench-").FullName;
    private readonly Process process;
    private readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningApplication(string program)
    {
        process = new()
        {
            StartInfo = new("dotnet", [program, "--urls", "http://127.0.0.1:0"])
            {
                WorkingDirectory = Path.GetDirectoryName(program),
                RedirectStandardOutput = true,
            },
            EnableRaisingEvents = true,
        };

        // Settings on this machine for another application must not affect this one.
        var environment = process.StartInfo.Environment;
        foreach (var name in environment.Keys.Where(IsSetting).ToList())
        {
            environment.Remove(name);
        }

        environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        environment["Beyond__DataFolder"] = dataFolder;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) =>
            ready.TrySetException(new InvalidOperationException("The application ended at its start."));
    }

    /// <summary>The one-time link for the first account, as the application printed it.</summary>
    public Uri SetUpLink => ready.Task.Result;

    /// <summary>The processor time of all its threads so far.</summary>
    public TimeSpan Worked
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The memory that it uses, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts the application, and waits until it is ready.</summary>
    /// <param name="program">Path of <c>BeyondBoundaries.Web.dll</c>.</param>
    public static async Task<RunningApplication> Start(string program)
    {
        var application = new RunningApplication(Path.GetFullPath(program));
        application.process.Start();
        application.process.BeginOutputReadLine();
        try
        {
            await application.ready.Task.WaitAsync(Patience);
            return application;
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(dataFolder, recursive: true);
    }

    private static bool IsSetting(string name) =>
        Settings.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private void Read(string? line)
    {
        if (line is not null && Link().Match(line) is { Success: true } match)
        {
            ready.TrySetResult(new(match.Value));
        }
        else if (line is not null && ready.Task.IsCompleted)
        {
            // Shows what the application logs under load.
            Console.Error.WriteLine(line);
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/set-up/\S+")]
    private static partial Regex Link();
}
