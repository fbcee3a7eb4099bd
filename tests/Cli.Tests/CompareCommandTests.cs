using System.Text.Json;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Cli.Tests;

public sealed class CompareCommandTests
{
    private static readonly string Sample = Repository.PathOf("samples/round-1.csv");

    [Fact]
    public void Compare_MovedByKnownAmounts_SaysThose()
    {
        using var folder = new TemporaryFolder();
        var before = folder.PathOf("before.csv");
        var after = folder.PathOf("after.csv");
        File.WriteAllText(before, "participant,1.1\na,1\nb,1\nc,2\nd,5\ne,5\nf,4\n");
        File.WriteAllText(after, "participant,1.1\na,3\nb,3\nc,3\nd,5\ne,4\ng,4\n");
        var item = JsonDocument
            .Parse(RunResult.Run("compare", before, after, "--mode", "open", "--format", "json").Output)
            .RootElement.GetProperty("items")[0];

        Assert.Equal(4 / 6.0, item.GetProperty("meanChange").GetDouble(), 1e-12);
        Assert.Equal("up", item.GetProperty("meanFlag").GetString());
        Assert.Equal("closer together", item.GetProperty("agreementFlag").GetString());
        var paired = item.GetProperty("paired");
        Assert.Equal(5, paired.GetProperty("pairs").GetInt32());
        Assert.Equal(3, paired.GetProperty("up").GetInt32());
        Assert.Equal(1, paired.GetProperty("down").GetInt32());
        Assert.Equal(5 / 7.0, paired.GetProperty("overlap").GetDouble(), 1e-12);
        Assert.Equal("mostly the same people", paired.GetProperty("who").GetString());
    }

    [Fact]
    public void Compare_ConfidentialWithALoneJoiner_WithholdsPairs()
    {
        using var folder = new TemporaryFolder();
        var before = folder.PathOf("before.csv");
        var after = folder.PathOf("after.csv");
        File.WriteAllText(before, "participant,1.1\na,1\nb,1\nc,2\nd,5\ne,5\n");
        File.WriteAllText(after, "participant,1.1\na,3\nb,3\nc,3\nd,5\ne,4\nf,4\n");
        var item = JsonDocument
            .Parse(RunResult.Run("compare", before, after, "--format", "json").Output)
            .RootElement.GetProperty("items")[0];
        Assert.Equal(JsonValueKind.Null, item.GetProperty("paired").ValueKind);
    }

    [Theory]
    [InlineData("open")]
    [InlineData("confidential")]
    [InlineData("anonymous")]
    public void Compare_AnyMode_GivesJsonThatFitsItsSchema(string mode) =>
        Schemas.AssertFits(
            "comparison.schema.json",
            RunResult.Run("compare", Sample, Sample, "--mode", mode, "--format", "json").Output
        );

    [Fact]
    public void Compare_ProblemsInBothFiles_AreAllReported()
    {
        using var folder = new TemporaryFolder();
        var before = folder.PathOf("before.csv");
        var after = folder.PathOf("after.csv");
        File.WriteAllText(before, "participant,1.1\na,6\n");
        File.WriteAllText(after, "participant,1.1\na,7\n");
        var ran = RunResult.Run("compare", before, after);
        Assert.Equal(ExitCodes.InvalidInput, ran.ExitCode);
        Assert.Equal(2, ran.ErrorLines.Count);
        Assert.StartsWith($"{after}:2:2: ", ran.ErrorLines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", "about the same")]
    [InlineData("html", "What changed: Before to After")]
    [InlineData(null, "the same people: about as many each way")]
    public void Compare_EveryFormat_SaysWhatChanged(string? format, string expected)
    {
        var ran = RunResult.Run([
            "compare",
            Sample,
            Sample,
            .. format is null ? Array.Empty<string>() : ["--format", format],
        ]);
        Assert.Equal(ExitCodes.Success, ran.ExitCode);
        Assert.Contains(expected, ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_RoundsOfTwoVersions_UsesTheCrosswalk()
    {
        using var folder = new TemporaryFolder();
        string[] paths = [.. new[] { "v1.csv", "v2.csv", "before.csv", "after.csv" }.Select(folder.PathOf)];
        File.WriteAllText(paths[0], "Theme,Enabler id,Title\nPeople,1.1,Trust and money\n,1.2,Time\n");
        File.WriteAllText(
            paths[1],
            "Theme,Enabler id,Title,Setting,Value\nPeople,1.1,Trust,Crosswalk framework "
                + "id,v1\n,1.3,Money,Crosswalk version,1\n,1.4,Time to meet,Crosswalk item,\"1.1 > 1.1, "
                + "1.3\"\n,,,Crosswalk item,1.2 > 1.4\n"
        );
        File.WriteAllText(paths[2], "participant,1.1,1.2\n" + string.Concat("abcde".Select(who => $"{who},2,2\n")));
        File.WriteAllText(
            paths[3],
            "participant,1.1,1.3,1.4\n" + string.Concat("abcde".Select(who => $"{who},4,4,4\n"))
        );
        string[] command = ["compare", paths[2], paths[3], "--before-framework", paths[0], "--framework", paths[1]];

        var json = RunResult.Run([.. command, "--format", "json"]).Output;

        Schemas.AssertFits("comparison.schema.json", json);
        var comparison = JsonDocument.Parse(json).RootElement;
        var item = Assert.Single(comparison.GetProperty("items").EnumerateArray().ToList());
        Assert.Equal(("1.4", 2), (item.GetProperty("id").GetString(), item.GetProperty("meanChange").GetDouble()));
        Assert.Equal(
            [
                "1.1 “Trust and money” was split into 1.1 “Trust” and 1.3 “Money”, so we do not compare the scores.",
                "1.2 (now 1.4) was “Time” and is now “Time to meet”.",
            ],
            comparison
                .GetProperty("framework")
                .EnumerateArray()
                .Select(change => change.GetProperty("change").GetString())
        );
        foreach (var format in new[] { "csv", "html", null })
        {
            string[] options = format is null ? [] : ["--format", format];
            Assert.Contains("was split into", RunResult.Run([.. command, .. options]).Output, StringComparison.Ordinal);
        }
    }
}
