using System.Text.Json;

namespace BeyondBoundaries.Cli.Tests;

/// <summary>
/// Tests where the analyse command writes and in which format, and that invalid command lines are refused.
/// </summary>
public sealed class AnalyseOutputTests
{
    private static readonly string Sample = Repository.PathOf("samples/round-1.csv");

    [Fact]
    public void Analyse_WithoutFormat_WritesASummaryForTheTerminal()
    {
        var ran = RunResult.Run("analyse", Sample);
        Assert.Equal(ExitCodes.Success, ran.ExitCode);
        Assert.Contains("Locality organisation: scores are split into two camps", ran.Output, StringComparison.Ordinal);
        Assert.Contains("▆", ran.Output, StringComparison.Ordinal);
        Assert.Contains(
            "People who tell each other their answers can learn more",
            ran.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Analyse_Csv_ProtectsTextFromBecomingAFormula()
    {
        var ran = RunResult.Analyse("participant,agency,level,1.1\na,=1+1,,2\n", "--mode", "open", "--format", "csv");
        Assert.Contains("agency: =1+1", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(",=1+1", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyse_Output_IsWrittenWholeUnderItsName()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("results.json");
        Assert.Equal(ExitCodes.Success, RunResult.Run("analyse", Sample, "--output", path).ExitCode);
        Assert.Equal(
            12,
            JsonDocument
                .Parse(File.ReadAllText(path))
                .RootElement.GetProperty("items")
                .EnumerateArray()
                .Count(item => item.GetProperty("kind").GetString() == "enabler")
        );
        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Analyse_OutputThatCannotBe_ExitsWithTwo()
    {
        using var folder = new TemporaryFolder();
        var ran = RunResult.Run("analyse", Sample, "--output", folder.PathOf("missing/results.json"));
        Assert.Equal(ExitCodes.InvalidUsage, ran.ExitCode);
        Assert.StartsWith("beyond: cannot write ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyse_OutputInAFolderWithoutFormat_SaysThatItNeedsOne()
    {
        using var folder = new TemporaryFolder();
        var ran = RunResult.Run("analyse", Sample, "--output", folder.Path);
        Assert.Equal(ExitCodes.InvalidUsage, ran.ExitCode);
        Assert.Equal(
            [$"beyond: {folder.Path} is a folder; add --format to choose which file to write there"],
            ran.ErrorLines
        );
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("analyse", "-", "--before", "-")]
    [InlineData("analyse", "-", "--plan", "-")]
    [InlineData("analyse", "-", "--framework", "-")]
    [InlineData("compare", "-", "-")]
    public void Command_ThatWouldReadStandardInputTwice_IsRefused(params string[] arguments)
    {
        var ran = RunResult.Run(File.ReadAllBytes(Sample), arguments);
        Assert.Equal(ExitCodes.InvalidUsage, ran.ExitCode);
        Assert.Equal(
            ["beyond: only one file can come from standard input; give the paths of the others"],
            ran.ErrorLines
        );
    }

    [Fact]
    public void Analyse_OutputBehindALink_ReplacesWhatItLeadsTo()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("real.json"), "old");
        File.CreateSymbolicLink(folder.PathOf("link.json"), folder.PathOf("real.json"));
        Assert.Equal(
            ExitCodes.Success,
            RunResult.Run("analyse", Sample, "--output", folder.PathOf("link.json")).ExitCode
        );
        Assert.NotNull(new FileInfo(folder.PathOf("link.json")).LinkTarget);
        Assert.StartsWith("{", File.ReadAllText(folder.PathOf("real.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("analyse")]
    [InlineData("analyse", "x.csv", "--mode", "secret")]
    [InlineData("analyse", "x.csv", "--min-group", "3")]
    [InlineData("analyse", "x.csv", "--format", "pdf")]
    [InlineData("analyse", "x.csv", "--invited", "0")]
    [InlineData("analyse", "x.csv", "--invited", "x")]
    [InlineData("analyse", "")]
    [InlineData("analyse", "no-such-file.csv")]
    [InlineData("analyze", "x.csv")]
    public void CommandLine_WrongUsage_ExitsWithTwo(params string[] arguments)
    {
        var ran = RunResult.Run(arguments);
        Assert.Equal(ExitCodes.InvalidUsage, ran.ExitCode);
        Assert.StartsWith("beyond: ", ran.Error, StringComparison.Ordinal);
    }
}
