using System.Diagnostics;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Web.Tests.Hosting.Startup;

/// <summary>Tests the program with the environment variables that container hosts set.</summary>
public sealed class EnvironmentStartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("beyond-start-").FullName;

    [Theory]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:0", "http://127.0.0.1:", 0)]
    [InlineData("ASPNETCORE_HTTP_PORTS", "0", "http://[::]:", 0)]
    [InlineData("TMPDIR", "/nowhere/at-all", "TMPDIR: We cannot write to the folder for temporary files", 1)]
    public async Task Start_WithAVariable_ListensThereOrSaysWhatIsWrong(
        string variable,
        string value,
        string expected,
        int exitCode
    )
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "BeyondBoundaries.Web.dll")])
        {
            WorkingDirectory = Repository.PathOf("src/Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Beyond__DataFolder"] = folder, [variable] = value },
        };
        using var process = Process.Start(start)!;
        try
        {
            var heard = exitCode == 0 ? process.StandardOutput : process.StandardError;
            while (
                await heard.ReadLineAsync(TestContext.Current.CancellationToken) is { } line
                && !line.Contains(expected, StringComparison.Ordinal)
            )
            {
                Assert.DoesNotContain("localhost:5080", line, StringComparison.Ordinal);
            }

            if (exitCode == 0)
            {
                Assert.False(process.HasExited);
            }
            else
            {
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                Assert.Equal(exitCode, process.ExitCode);
            }
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
