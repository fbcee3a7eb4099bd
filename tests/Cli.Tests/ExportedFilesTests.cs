using System.IO.Compression;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Cli.Tests;

/// <summary>Tests that <c>beyond analyse</c> writes the same files that people download.</summary>
public sealed class ExportedFilesTests
{
    private static readonly string Sample = Repository.PathOf("samples/round-1.csv");

    [Theory]
    [InlineData("docx", "word/document.xml")]
    [InlineData("pptx", "ppt/presentation.xml")]
    [InlineData("ods", "content.xml")]
    [InlineData("zip", "board-paper.docx")]
    public void Analyse_OutputByItsName_WritesThatFile(string extension, string part)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf($"results.{extension}");
        Assert.Equal(ExitCodes.Success, RunResult.Run("analyse", Sample, "--output", path).ExitCode);
        using var file = ZipFile.OpenRead(path);
        Assert.NotNull(file.GetEntry(part));

        var again = folder.PathOf("again");
        Assert.Equal(
            ExitCodes.Success,
            RunResult.Run("analyse", Sample, "--format", extension, "--output", again).ExitCode
        );
        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(again));
    }

    [Theory]
    [InlineData("open", true)]
    [InlineData("confidential", false)]
    [InlineData("anonymous", false)]
    public void Analyse_AsAZip_HoldsResponsesInModeOpenAlone(string mode, bool held)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("all.zip");
        Assert.Equal(ExitCodes.Success, RunResult.Run("analyse", Sample, "--mode", mode, "--output", path).ExitCode);
        using var file = ZipFile.OpenRead(path);
        Assert.Equal(held, file.GetEntry("responses.csv") is not null);
    }
}
