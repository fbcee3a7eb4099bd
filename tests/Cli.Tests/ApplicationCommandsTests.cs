namespace BeyondBoundaries.Cli.Tests;

public sealed class ApplicationCommandsTests
{
    [Theory]
    [InlineData("backup", "copy.db")]
    [InlineData("restore", "copy.db")]
    [InlineData("way-back", "fay@example.org")]
    public void Command_WithoutAnApplication_NamesTheOneItLookedFor(string command, string argument)
    {
        var ran = RunResult.Run(command, argument, "--application", "/nowhere/BeyondBoundaries.Web");

        Assert.Equal(ExitCodes.InvalidUsage, ran.ExitCode);
        Assert.Equal(
            [
                "beyond: there is no application at /nowhere/BeyondBoundaries.Web; give the application’s path "
                    + "with --application",
            ],
            ran.ErrorLines
        );
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    public void Command_WithoutItsFile_IsWrongUsage(string command) =>
        Assert.Equal(ExitCodes.InvalidUsage, RunResult.Run(command).ExitCode);

    [Fact]
    public void Command_OfTheApplication_RunsItWithTheArgumentsAndPassesOnItsExitCode()
    {
        using var folder = new TemporaryFolder();
        var seen = Path.Combine(folder.Path, "seen");
        var program = Path.Combine(folder.Path, "application");
        File.WriteAllText(program, $"#!/bin/sh\necho \"$#\" \"$@\" > '{seen}'\nexit 7\n");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Equal(7, RunResult.Run("backup", "a file.db", "--application", program).ExitCode);
        Assert.Equal("2 backup a file.db\n", File.ReadAllText(seen));
        Assert.Equal(7, RunResult.Run("doctor", "--application", program).ExitCode);
        Assert.Equal("1 doctor\n", File.ReadAllText(seen));
    }
}
