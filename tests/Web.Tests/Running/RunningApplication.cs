using System.Diagnostics;
using System.Text.RegularExpressions;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>The application as a user starts it: a process of its own on a free port, with an empty database.</summary>
public sealed partial class RunningApplication : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryDatabase database;
    private readonly List<string> output = [];
    private Process process;
    private IReadOnlyDictionary<string, string> settings = new Dictionary<string, string>();

    private RunningApplication(TemporaryDatabase database)
    {
        this.database = database;
        process = null!;
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:43210</c>.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The one-time link that it printed; null when there was an account already.</summary>
    public Uri? SetUpLink { get; private set; }

    /// <summary>Where its database is, for stores beside it.</summary>
    public StorageOptions Storage => new() { Connection = database.Connection, DataFolder = database.DataFolder };

    /// <summary>Everything it has written so far.</summary>
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

    /// <param name="kind">The database.</param>
    /// <param name="settings">More settings, as the environment names them.</param>
    public static async Task<RunningApplication> Start(DatabaseKind kind = DatabaseKind.Sqlite, IReadOnlyDictionary<string, string>? settings = null)
    {
        var application = new RunningApplication(await TemporaryDatabase.Create(kind)) { settings = settings ?? new Dictionary<string, string>() };
        try
        {
            await application.Begin();
            return application;
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it without a word, as a power cut does, and starts it on the same database.</summary>
    public async Task Restart(IReadOnlyDictionary<string, string>? changed = null)
    {
        settings = changed ?? settings;
        await End();
        await Begin();
    }

    /// <summary>Asks it to end, as a service manager does, and waits until it has.</summary>
    public async Task Stop(TimeSpan patience)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(patience);
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        await database.DisposeAsync();
    }

    private async Task Begin()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "BeyondBoundaries.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", Address is null ? "http://127.0.0.1:0" : Address.ToString()])
        {
            WorkingDirectory = Repository.PathOf("src/Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                // It runs for seconds, too short for measuring itself to pay.
                ["DOTNET_TieredPGO"] = "0",
                ["Beyond__DataFolder"] = database.DataFolder,
                ["Beyond__Database"] = database.Connection ?? "",
            },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var ready = new TaskCompletionSource<Match>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data, ready);
        process.ErrorDataReceived += (_, line) => Read(line.Data, ready);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The application ended at its start:\n{Output}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var match = await ready.Task.WaitAsync(Patience);
        Address = new Uri(match.Groups["address"].Value);
        SetUpLink = match.Groups["setup"].Success ? new Uri(match.Value.Trim()) : null;
    }

    private void Read(string? line, TaskCompletionSource<Match> ready)
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

    private async Task End()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [GeneratedRegex(@"(?<address>http://127\.0\.0\.1:\d+)(?<setup>/set-up/\S+)?")]
    private static partial Regex Link();
}
