using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace BeyondBoundaries.Bench.Load;

/// <summary>A server as a separate process, with a temporary data folder.</summary>
internal abstract class ServerProcess : IAsyncDisposable
{
    /// <summary>
    /// The maximum time that a server may take to start. It is long, because seven servers may start at once while the
    /// machine does other work.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    /// <summary>The prefixes of the environment variables that hold settings.</summary>
    private static readonly string[] Settings = ["Beyond__", "ASPNETCORE_", "DOTNET_URLS", "Kestrel__"];

    private readonly string command;
    private readonly string[] words;
    private readonly string? workingFolder;
    private Process? process;
    private TaskCompletionSource<Uri> ready = new();

    protected ServerProcess(string command, string[] words, string? workingFolder) =>
        (this.command, this.words, this.workingFolder) = (command, words, workingFolder);

    /// <summary>The folder with everything that the server stores.</summary>
    public string DataFolder { get; } = Directory.CreateTempSubdirectory("beyond-bench-").FullName;

    /// <summary>The address that the server printed once it was ready.</summary>
    public Uri Printed => ready.Task.Result;

    /// <summary>The address and port of the server.</summary>
    public IPEndPoint Address => new(IPAddress.Loopback, Printed.Port);

    /// <summary>The processor time of all the server's threads so far.</summary>
    public TimeSpan Worked
    {
        get
        {
            process!.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The memory that the server uses, in bytes.</summary>
    public long Memory
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Kills the server and starts it again with the same data, on another port.</summary>
    /// <returns>The time at which the new process was started, as a stopwatch timestamp.</returns>
    public async Task<long> Restart()
    {
        await End();
        var began = Stopwatch.GetTimestamp();
        await Begin();
        return began;
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        if (Directory.Exists(DataFolder))
        {
            Directory.Delete(DataFolder, recursive: true);
        }
    }

    /// <summary>Starts the server, and waits until it is ready.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The process is kept until the end.")]
    protected async Task Begin()
    {
        var answer = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        (ready, process) = (answer, CreateProcess());
        process.OutputDataReceived += (_, line) => Read(line.Data, answer);
        process.Exited += (_, _) =>
            answer.TrySetException(new InvalidOperationException("The server stopped while it was starting."));
        process.Start();
        process.BeginOutputReadLine();
        try
        {
            await answer.Task.WaitAsync(Patience);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Returns the address in the line that the server prints once it is ready, or null for any other line.
    /// </summary>
    protected abstract Uri? FindAddress(string line);

    private static bool IsSetting(string name) =>
        Settings.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private async Task End()
    {
        if (process is null)
        {
            return;
        }

        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    private Process CreateProcess()
    {
        var start = new ProcessStartInfo(command, words)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
        };

        // Settings that this machine has for other applications must not affect this one.
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Beyond__DataFolder"] = DataFolder;
        start.Environment["BENCH_DATA_FOLDER"] = DataFolder;
        return new() { StartInfo = start, EnableRaisingEvents = true };
    }

    private void Read(string? line, TaskCompletionSource<Uri> answer)
    {
        if (line is not null && !answer.Task.IsCompleted && FindAddress(line) is { } address)
        {
            answer.TrySetResult(address);
        }
        else if (line is not null && answer.Task.IsCompleted)
        {
            // Shows what the server logs under load.
            Console.Error.WriteLine(line);
        }
    }
}
