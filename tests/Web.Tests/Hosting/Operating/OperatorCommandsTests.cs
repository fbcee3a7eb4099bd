using System.Diagnostics;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Web.Tests.Mail;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Hosting.Operating;

/// <summary>Tests the commands in a separate process, as an operator runs them.</summary>
public sealed class OperatorCommandsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("beyond-operator-").FullName;

    [Fact]
    public async Task Commands_OnARunningApplication_BackUpRestoreAndFindNothingWrong()
    {
        await using var application = await RunningApplication.Start();
        var backup = Path.Combine(folder, "backup.db");
        var restored = Path.Combine(folder, "restored");

        var made = await Run(application.Database.DataFolder, [], "backup", backup);
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.Contains($"The backup is in {backup}", made.Output, StringComparison.Ordinal);

        var back = await Run(restored, [], "restore", backup);
        Assert.Equal((0, ""), (back.ExitCode, back.Error));
        var twice = await Run(restored, [], "restore", backup);
        Assert.Equal(1, twice.ExitCode);
        Assert.Contains(
            "A backup can be restored only where there is no other data",
            twice.Error,
            StringComparison.Ordinal
        );

        var examined = await Run(restored, [], "doctor");
        Assert.Equal((0, ""), (examined.ExitCode, examined.Error));
        Assert.DoesNotContain("WRONG", examined.Output, StringComparison.Ordinal);
        foreach (
            var words in new[]
            {
                "is not damaged",
                "is up to date",
                "Only the owner can read",
                "free space",
                "Today is",
            }
        )
        {
            Assert.Contains(words, examined.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Doctor_OfWhatCannotBeReached_SaysWhatAndEndsWithOne()
    {
        var examined = await Run(
            folder,
            [
                ("Beyond__Mail__Host", "127.0.0.1"),
                ("Beyond__Mail__Port", "1"),
                ("Beyond__Mail__From", "beyond@example.org"),
                ("Beyond__PublicAddress", "https://127.0.0.1:1"),
            ],
            "doctor"
        );

        Assert.Equal(1, examined.ExitCode);
        Assert.Contains("127.0.0.1:1 does not respond like a mail server", examined.Output, StringComparison.Ordinal);
        Assert.Contains("This machine cannot reach https://127.0.0.1:1/", examined.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "beyond.db")), "The command has created a database.");
    }

    [Theory]
    [InlineData("none", "does not offer a way to sign in")]
    [InlineData("starttls", "does not offer encryption")]
    [InlineData("tls", "does not offer encryption that this machine supports")]
    public async Task Doctor_OfAMailServerThatLacksSomething_SaysWhat(string security, string words)
    {
        await using var sink = new SmtpSink(("EHLO", "250 sink"));
        var examined = await Run(
            folder,
            [
                ("Beyond__Mail__Host", "127.0.0.1"),
                ("Beyond__Mail__Port", $"{sink.Port}"),
                ("Beyond__Mail__From", "beyond@example.org"),
                ("Beyond__Mail__Security", security),
                ("Beyond__Mail__User", "beyond"),
                ("Beyond__Mail__Password", "pass phrase"),
            ],
            "doctor"
        );

        Assert.Contains($"127.0.0.1:{sink.Port} {words}", examined.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<(int ExitCode, string Output, string Error)> Run(
        string dataFolder,
        (string Name, string Value)[] settings,
        params string[] arguments
    )
    {
        var program = Path.Combine(AppContext.BaseDirectory, "BeyondBoundaries.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = Repository.PathOf("src/Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Beyond__DataFolder"] = dataFolder },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await error);
    }
}
