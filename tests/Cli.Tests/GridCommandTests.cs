using System.Text;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Cli.Tests;

public sealed class GridCommandTests
{
    [Fact]
    public void Grid_WithoutOptions_WritesThreeSheetsToStandardOutput()
    {
        var ran = RunResult.Run("grid");
        Assert.Equal(ExitCodes.Success, ran.ExitCode);
        Assert.StartsWith("<!DOCTYPE html>", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Page 3 of 3", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Sheet code", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Grid_LargePrint_WritesASheetForEachEnabler() =>
        Assert.Contains("Page 13 of 13", RunResult.Run("grid", "--large-print").Output, StringComparison.Ordinal);

    [Fact]
    public void Grid_Output_IsWrittenWholeUnderItsName()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("grid.html");
        var ran = RunResult.Run("grid", "--output", path);
        Assert.Equal(ExitCodes.Success, ran.ExitCode);
        Assert.Empty(ran.Output);
        Assert.EndsWith("</html>\n", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Grid_OfAFrameworkFile_HasItsWords()
    {
        var other = File.ReadAllText(Repository.PathOf("frameworks/beyond-boundaries.json"))
            .Replace("Purpose and priorities", "Another theme", StringComparison.Ordinal);
        Assert.Contains(
            "Another theme</h3>",
            RunResult.Run(Encoding.UTF8.GetBytes(other), "grid", "--framework", "-").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Grid_OfABrokenFramework_WritesNothing()
    {
        using var folder = new TemporaryFolder();
        var ran = RunResult.Run("[]"u8.ToArray(), "grid", "--framework", "-", "--output", folder.PathOf("grid.html"));
        Assert.Equal(ExitCodes.InvalidInput, ran.ExitCode);
        Assert.StartsWith("-:1:1: ", ran.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("--seats", "4")]
    [InlineData("--framework", "/no/such/file.json")]
    [InlineData("--output", "/no/such/folder/grid.html")]
    public void Grid_CalledWrongly_ExitsWithTwo(string option, string value)
    {
        var ran = RunResult.Run("grid", option, value);
        Assert.Equal(ExitCodes.InvalidUsage, ran.ExitCode);
        Assert.Empty(ran.Output);
    }
}
