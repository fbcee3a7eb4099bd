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
        Assert.Contains(ran.ErrorLines, line => line.Contains("“langage” is not known", StringComparison.Ordinal));
        Assert.Contains(ran.ErrorLines, line => line.Contains("“language” is missing", StringComparison.Ordinal));
    }
}
