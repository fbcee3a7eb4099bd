using System.Text;

namespace BeyondBoundaries.Cli.Tests;

/// <summary>Tests which files the analyse command reads, and how it reports the problems with other files.</summary>
public sealed class AnalyseInputTests
{
    /// <summary>
    /// A heap limit in bytes: many times the length of the longest row that is read, but half the length of the
    /// <see cref="EndlessLine"/>.
    /// </summary>
    private const long SmallHeap = 100_000_000;

    [Fact]
    public void Analyse_Problem_WritesNothing()
    {
        using var folder = new TemporaryFolder();
        var input = folder.PathOf("in.csv");
        File.WriteAllText(input, "participant,1.1\na,6\n");
        var ran = RunResult.Run("analyse", input, "--format", "html", "--output", folder.PathOf("out.html"));
        Assert.Equal(ExitCodes.InvalidInput, ran.ExitCode);
        Assert.Equal(
            [$"{input}:2:2: 1.1: “6” is not a score; use 1 to 5 or “skip”, or leave the cell empty"],
            ran.ErrorLines
        );
        Assert.Empty(ran.Output);
        Assert.Equal([input], Directory.GetFileSystemEntries(folder.Path));
    }

    public static TheoryData<string, string[]> BadFiles =>
        new()
        {
            { "", ["-:1:1: "] },
            { " \r\n\r\n", ["-:1:1: "] },
            { "participant,agency,level,1.1\n", ["-:2:1: "] },
            { "participant,1.1\na,0\nb,6\nc,3.5\nd,yes\n", ["-:2:2: ", "-:3:2: ", "-:4:2: ", "-:5:2: "] },
            { "participant,1.1\na,1\na,2\n", ["-:3:1: "] },
            { "participant,1.1,9.9\na,1,2\n", ["-:1:3: "] },
            { "participant,1.1,1.1\na,1,2\n", ["-:1:3: "] },
            { "agency,1.1\na,1\n", ["-:1:1: "] },
            { "participant,1.1\n,1\n", ["-:2:1: "] },
            { "participant,1.1\na\nb,1,2\n", ["-:3:3: "] },
            { "participant,1.1\na,\"1\n", ["-:2:1: "] },
            { "participant;agency;1.1\na;b;0\n", ["-:2:3: "] },
            { "Scores of May\n\nparticipant,1.1\na,0\n", ["-:4:2: "] },
            { "participant,challenge:cultural-barriers,spectrum:now\na,perhaps,here\n", ["-:2:2: ", "-:2:3: "] },
            { "participant,1.1,working:1.1\nb,9," + new string('x', 10_001) + "\n", ["-:2:2: ", "-:2:3: "] },
            { "{\"participants\": []}", ["-:1:1: "] },
        };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void Analyse_BadFile_ReportsEveryProblemWithRowAndColumn(string csv, string[] starts)
    {
        var ran = RunResult.Analyse(csv, "--format", "json");
        Assert.Equal(ExitCodes.InvalidInput, ran.ExitCode);
        Assert.Empty(ran.Output);
        Assert.True(starts.Length <= ran.ErrorLines.Count, ran.Error);
        Assert.All(
            starts.Zip(ran.ErrorLines),
            pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal)
        );
    }

    public static TheoryData<string, byte[]> WrongBytes =>
        new()
        {
            { "UTF-32", [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("participant,1.1\na,1\n")] },
            { "a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] },
            { "a zip", [(byte)'P', (byte)'K', 3, 4, 20, 0] },
            { "Latin-1", Encoding.Latin1.GetBytes("participant,agency,1.1\na,Café,1\n") },
        };

    [Theory]
    [MemberData(nameof(WrongBytes))]
    public void Analyse_NotUtf8Text_SaysSo(string what, byte[] bytes)
    {
        var ran = RunResult.Run(bytes, "analyse", "-", "--format", "json");
        Assert.True(ran.ExitCode == ExitCodes.InvalidInput, what);
        Assert.Single(ran.ErrorLines);
        Assert.Matches("^-:[0-9]+:[0-9]+: ", ran.Error);
        Assert.Empty(ran.Output);
    }

    [Theory]
    [InlineData((byte)'x')]
    [InlineData((byte)',')]
    [InlineData((byte)'"')]
    [InlineData((byte)'1')]
    public async Task Analyse_OneEndlessLine_IsRefusedInBoundedMemory(byte filler)
    {
        using var endless = new EndlessLine("participant,working:1.1\nP1,"u8.ToArray(), filler, length: 200_000_000);
        var ran = await LimitedMemoryProcess.Run(SmallHeap, endless, "analyse", "-");

        Assert.Contains("-:2:1: ", ran.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.InvalidInput, ran.ExitCode);
    }

    [Fact]
    public void Analyse_ByteOrderMarkBlankRowsAndSpaces_DoNotMatter()
    {
        var ran = RunResult.Analyse(
            "\uFEFFparticipant, 1.1 \r\n a , 4 \r\n,\r\n\r\nb,SKIP\r\n",
            "--mode",
            "open",
            "--format",
            "json"
        );
        Assert.Equal("[0,0,0,1,0,1]", AnalysedItems.Compact(AnalysedItems.Items(ran)["1.1"].GetProperty("tally")));
    }

    [Fact]
    public void Analyse_WhatWasNoticed_IsWrittenToStandardErrorAndTheFileIsRead()
    {
        var ran = RunResult.Analyse(
            "Answers of May,,\nparticipant,agency,1.1\na,Health,4\nb,HEALTH,5\n",
            "--mode",
            "open",
            "--format",
            "csv"
        );
        Assert.Equal(ExitCodes.Success, ran.ExitCode);
        Assert.Equal(
            [
                "-:1:1: remark: row 1 is above the header and was ignored",
                "-:4:2: remark: names that look the same were read as one: “HEALTH” as “Health”",
            ],
            ran.ErrorLines
        );
    }
}
