using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Cli.Tests;

public sealed class CheckFrameworkCommandTests
{
    private static readonly string Shipped = Repository.PathOf("frameworks/beyond-boundaries.json");

    public static TheoryData<string> Sound =>
        [
            "frameworks/beyond-boundaries.json",
            .. Directory
                .EnumerateFiles(Repository.PathOf("frameworks/companions"))
                .Select(path => $"frameworks/companions/{Path.GetFileName(path)}")
                .Order(StringComparer.Ordinal),
            "tests/Kit/Frameworks/seven-levels.json",
            "tests/Kit/Frameworks/yes-or-no.json",
        ];

    [Theory]
    [MemberData(nameof(Sound))]
    public void CheckFramework_OfASoundFile_SucceedsAndFitsTheSchema(string name)
    {
        var path = Repository.PathOf(name);
        Assert.Equal(ExitCodes.Success, RunResult.Run("check-framework", path).ExitCode);
        Schemas.AssertFits("framework.schema.json", File.ReadAllText(path));
    }

    [Fact]
    public void CheckFramework_SeveralProblems_AreAllReportedWithTheirPlace()
    {
        var broken = File.ReadAllText(Shipped)
            .Replace("\"id\": \"1.2\"", "\"id\": \"1.1\"", StringComparison.Ordinal)
            .Replace("\"score\": 3", "\"score\": 4", StringComparison.Ordinal)
            .Replace("\"enabler\": \"3.4\"", "\"enabler\": \"9.9\"", StringComparison.Ordinal);
        var lines = broken.Split('\n');
        var ran = RunResult.Run(System.Text.Encoding.UTF8.GetBytes(broken), "check-framework", "-");

        Assert.Equal(ExitCodes.InvalidInput, ran.ExitCode);
        Assert.Contains(
            ran.ErrorLines,
            line =>
                line.StartsWith(
                    $"-:{Array.FindIndex(lines, text => text.Contains("\"score\": 4", StringComparison.Ordinal)) + 1}:",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(ran.ErrorLines, line => line.Contains("“1.1”", StringComparison.Ordinal));
        Assert.Contains(ran.ErrorLines, line => line.Contains("“9.9”", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "-:1:1: ")]
    [InlineData("[]", "-:1:1: ")]
    [InlineData("{\n  \"id\": \"x\",\n}", "-:3:")]
    [InlineData("{\"id\": 5}", "-:1:1: ")]
    [InlineData("\u0000\u0001", "-:1:")]
    public void CheckFramework_NotAFramework_SaysWhere(string json, string start)
    {
        var ran = RunResult.Run(System.Text.Encoding.UTF8.GetBytes(json), "check-framework", "-");
        Assert.Equal(ExitCodes.InvalidInput, ran.ExitCode);
        Assert.StartsWith(start, ran.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void CheckFramework_UnknownMember_IsReported()
    {
        var ran = RunResult.Run(
            System.Text.Encoding.UTF8.GetBytes(
                File.ReadAllText(Shipped).Replace("\"language\"", "\"langage\"", StringComparison.Ordinal)
            ),
            "check-framework",
            "-"
        );
        Assert.Contains(ran.ErrorLines, line => line.Contains("“langage” is not recognised", StringComparison.Ordinal));
        Assert.Contains(ran.ErrorLines, line => line.Contains("“language” is missing", StringComparison.Ordinal));
    }

    [Fact]
    public void CheckFramework_SpreadsheetWithProblems_NamesRowsAndColumns()
    {
        var ran = RunResult.Run(
            "Theme,Enabler id,Title\nPeople,1 1,Trust\n,1.2,\n"u8.ToArray(),
            "check-framework",
            "-"
        );

        Assert.Equal(ExitCodes.InvalidInput, ran.ExitCode);
        Assert.Equal(2, ran.ErrorLines.Count);
        Assert.StartsWith(
            "-:2:2: column Enabler id: “1 1” cannot be an ID",
            ran.ErrorLines[0],
            StringComparison.Ordinal
        );
        Assert.StartsWith("-:3:3: column Title: Enabler 1.2 has no title", ran.ErrorLines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void CheckFramework_SpreadsheetWithOutput_WritesTheSameFrameworkInEveryFormat(string format)
    {
        using var folder = new TemporaryFolder();
        var written = folder.PathOf($"ours.{format}");
        var again = folder.PathOf("again.json");

        var ran = RunResult.Run(
            "check-framework",
            Repository.PathOf("samples/own-framework.csv"),
            "--title",
            "Starting well",
            "--output",
            written
        );
        Assert.Equal(ExitCodes.Success, ran.ExitCode);
        Assert.Contains(
            "starting-well 1 is valid: 2 themes, 4 enablers, 6 indicators",
            ran.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "remark: The column “Our notes” is not part of a framework",
            ran.Error,
            StringComparison.Ordinal
        );

        Assert.Equal(ExitCodes.Success, RunResult.Run("check-framework", written, "--output", again).ExitCode);
        Schemas.AssertFits("framework.schema.json", File.ReadAllText(again));
        var direct = RunResult.Run(
            "check-framework",
            Repository.PathOf("samples/own-framework.csv"),
            "--title",
            "Starting well",
            "--output",
            "-"
        );
        Assert.Equal(direct.Output, File.ReadAllText(again));
    }

    [Fact]
    public void CheckFramework_WithAFormatButNoOutput_AsksForIt()
    {
        var ran = RunResult.Run("check-framework", Shipped, "--format", "csv");
        Assert.Equal(ExitCodes.InvalidUsage, ran.ExitCode);
        Assert.Equal(
            "beyond: --format needs --output; add --output FILE, or --output - for standard output\n",
            ran.Error
        );
    }

    [Fact]
    public void CheckFramework_IfStandardOutputIsFull_NamesIt()
    {
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
        using var error = new StringWriter();
        CommandLine.Run(["check-framework", Shipped, "--output", "-"], new(Stream.Null, full, error));
        Assert.StartsWith("beyond: cannot write to standard output: ", error.ToString(), StringComparison.Ordinal);
    }
}
