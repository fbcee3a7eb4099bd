using System.Diagnostics;
using System.Text.RegularExpressions;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>
/// The application as an operator starts it: a separate process on a free port, with an empty database.
/// </summary>
public sealed partial class RunningApplication : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryDatabase database;
    private (string Name, string Value)[] settings;
    private readonly List<string> output = [];
    private Process process;

    private RunningApplication(TemporaryDatabase database, (string Name, string Value)[] settings)
    {
        this.database = database;
        this.settings = settings;
        process = null!;
    }

    /// <summary>The address at which it listens, such as <c>http://127.0.0.1:43210</c>.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>
    /// The one-time link for the first account, which it printed; null when there was already an account.
    /// </summary>
    public Uri? FirstAccountLink { get; private set; }

    /// <summary>The location of its database, for stores that use it at the same time.</summary>
    public StorageOptions Storage => new() { Connection = database.Connection, DataFolder = database.DataFolder };

    /// <summary>The application's database.</summary>
    public TemporaryDatabase Database => database;

    /// <summary>The most memory that it has used so far, in bytes.</summary>
    public long MaxMemory
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>All output that it has written so far.</summary>
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

    /// <summary>Starts the application.</summary>
    /// <param name="kind">The kind of database.</param>
    /// <param name="settings">More environment variables.</param>
    public static async Task<RunningApplication> Start(
        DatabaseKind kind = DatabaseKind.Sqlite,
        params (string Name, string Value)[] settings
    )
    {
        var application = new RunningApplication(await TemporaryDatabase.Create(kind, Migrate), settings);
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

    /// <summary>Kills it without warning, as a power cut does, and starts it again on the same database.</summary>
    /// <param name="changed">
    /// Settings that replace the earlier ones; if there are none, the settings do not change.
    /// </param>
    public async Task Restart(params (string Name, string Value)[] changed)
    {
        settings = changed.Length > 0 ? changed : settings;
        await End();
        await Begin();
    }

    /// <summary>Asks it to stop, as a service manager does, and waits until it has stopped.</summary>
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
        var start = new ProcessStartInfo(
            "dotnet",
            [program, "--urls", Address is null ? "http://127.0.0.1:0" : Address.ToString()]
        )
        {
            WorkingDirectory = Repository.PathOf("src/Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                // It runs only for seconds, too short for dynamic profiling to pay off.
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
        process.Exited += (_, _) =>
            ready.TrySetException(new InvalidOperationException($"The application ended at its start:\n{Output}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var match = await ready.Task.WaitAsync(Patience);
        Address = new Uri(match.Groups["address"].Value);
        FirstAccountLink = SetUp().Match(Output) is { Success: true } setUp ? new Uri(Address, setUp.Value) : null;
    }

    private static async Task Migrate(TemporaryDatabase database)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(BeyondBoundaries.Documents.ShippedFrameworks.Catalogue);
        services.AddStorage(new() { Connection = database.Connection, DataFolder = database.DataFolder });
        await using (var provider = services.BuildServiceProvider())
        {
            await provider.MigrateStorage();
        }

        SqliteConnection.ClearAllPools();
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
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.Dispose();
    }

    [GeneratedRegex(@"(?<address>http://127\.0\.0\.1:\d+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"/set-up/\S+", RegexOptions.RightToLeft)]
    private static partial Regex SetUp();
}
