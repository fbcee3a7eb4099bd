using System.Text;
using System.Text.Json;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Cli.Tests;

public sealed class AnalyseCommandTests
{
    /// <summary>
    /// A heap limit in bytes: many times the size of the longest row that is read, but half the size of the endless
    /// file.
    /// </summary>
    private const long SmallHeap = 100_000_000;

    private static readonly string Sample = Repository.PathOf("samples/round-1.csv");

    [Fact]
    public void Analyse_SampleInModeOpen_GivesTheFiguresOfTheMethod()
    {
        var items = Items(RunResult.Run("analyse", Sample, "--mode", "open", "--format", "json"));

        // The expected values were counted by hand from the file.
        var divided = items["2.3"];
        Assert.Equal("[8,6,1,5,2,0]", Compact(divided.GetProperty("tally")));
        Assert.Equal(53 / 22.0, divided.GetProperty("mean").GetDouble());
        Assert.Equal("2.4", divided.GetProperty("meanDisplay").GetString());
        Assert.Equal(2, divided.GetProperty("median").GetDouble());
        Assert.Equal("divided", divided.GetProperty("category").GetString());
        Assert.Equal("two_camps", divided.GetProperty("why").GetString());
        Assert.Equal("[3,14,1,7]", Compact(divided.GetProperty("camps")));
        Assert.Equal("low", divided.GetProperty("standing").GetString());
        Assert.Equal(1, divided.GetProperty("rank").GetInt32());
        Assert.Equal(1, divided.GetProperty("tier").GetInt32());
        Assert.Equal("low", items["3.1"].GetProperty("standing").GetString());
        Assert.Equal(2, items["3.1"].GetProperty("rank").GetInt32());
        Assert.Equal(3, items["3.4"].GetProperty("skip").GetInt32());
    }

    [Fact]
    public void Analyse_SampleInModeConfidential_WithholdsSmallAgencies()
    {
        var ran = RunResult.Run("analyse", Sample, "--format", "json");
        var agencies = Items(ran)["2.3"]
            .GetProperty("agencies")
            .EnumerateArray()
            .ToDictionary(agency => agency.GetProperty("name").GetString()!);

        Assert.Equal(
            ("4.5 or more", 45),
            (
                agencies["Council early years"].GetProperty("average").GetString(),
                agencies["Council early years"].GetProperty("tenths").GetInt32()
            )
        );
        Assert.Equal(
            ("1.5 or less", 15),
            (
                agencies["Health visiting"].GetProperty("average").GetString(),
                agencies["Health visiting"].GetProperty("tenths").GetInt32()
            )
        );
        Assert.False(agencies["Public health"].GetProperty("shown").GetBoolean());
        Assert.Equal(JsonValueKind.Null, agencies["Public health"].GetProperty("average").ValueKind);
        Assert.DoesNotContain("P21", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("open")]
    [InlineData("confidential")]
    [InlineData("anonymous")]
    public void Analyse_AnyMode_GivesJsonThatFitsItsSchema(string mode) =>
        Schemas.AssertFits(
            "results.schema.json",
            RunResult.Run("analyse", Sample, "--mode", mode, "--invited", "40", "--format", "json").Output
        );

    [Fact]
    public void Analyse_Anonymous_NamesNoGroup()
    {
        var items = Items(RunResult.Run("analyse", Sample, "--mode", "anonymous", "--format", "json"));
        Assert.All(
            items.Values,
            item =>
                Assert.Equal(
                    0,
                    item.GetProperty("agencies").GetArrayLength() + item.GetProperty("levels").GetArrayLength()
                )
        );
    }

    [Fact]
    public void Analyse_FewScorersConfidential_GivesTheirNumberAndFromFourTheStanding()
    {
        string[] always =
        [
            "skip",
            "tally",
            "mean",
            "median",
            "spread",
            "agreementPercent",
            "category",
            "borderline",
            "why",
            "coverage",
            "rank",
        ];
        var two = Items(
            RunResult.Analyse("participant,agency,level,1.1\na,X,,2\nb,X,,2\nc,X,,skip\n", "--format", "json")
        )["1.1"];
        Assert.All(
            [.. always, "n", "standing"],
            name => Assert.Equal(JsonValueKind.Null, two.GetProperty(name).ValueKind)
        );
        var three = Items(
            RunResult.Analyse("participant,agency,level,1.1\na,X,,2\nb,X,,2\nc,X,,3\n", "--format", "json")
        )["1.1"];
        Assert.Equal(3, three.GetProperty("n").GetInt32());
        Assert.All(
            [.. always, "standing"],
            name => Assert.Equal(JsonValueKind.Null, three.GetProperty(name).ValueKind)
        );
        var four = Items(
            RunResult.Analyse("participant,agency,level,1.1\na,X,,2\nb,X,,2\nc,X,,3\nd,X,,1\n", "--format", "json")
        )["1.1"];
        Assert.Equal((4, "low"), (four.GetProperty("n").GetInt32(), four.GetProperty("standing").GetString()));
        Assert.All(always, name => Assert.Equal(JsonValueKind.Null, four.GetProperty(name).ValueKind));
    }

    [Fact]
    public void Analyse_Invited_GivesBounds()
    {
        var item = Items(
            RunResult.Analyse("participant,1.1\na,2\nb,3\nc,3\nd,3\ne,4\nf,4\n", "--invited", "8", "--format", "json")
        )["1.1"];
        Assert.Equal(2.625, item.GetProperty("bounds").GetProperty("low").GetDouble());
        Assert.Equal(3.625, item.GetProperty("bounds").GetProperty("high").GetDouble());
    }

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

    [Fact]
    public void Analyse_ManyAgenciesWithFewWhoCross_HidesTwoAndEnds()
    {
        // Half of the agencies have only strategic people and half only operational ones, except for three people in
        // total. The table is safe only if one agency from each half is suppressed.
        var rows = Enumerable
            .Range(0, 400)
            .SelectMany(agency =>
                Enumerable
                    .Range(0, 6)
                    .Select(person =>
                        $"P{agency}-{person},A{agency},{(agency < 200 != (agency < 3 && person == 0) ? "strategic" : "operational")},3\n"
                    )
            );
        var items = Items(
            RunResult.Analyse($"participant,agency,level,1.1\n{string.Concat(rows)}", "--format", "json")
        );
        Assert.All(
            items["1.1"].GetProperty("levels").EnumerateArray(),
            level => Assert.True(level.GetProperty("shown").GetBoolean())
        );
        Assert.Equal(
            398,
            items["1.1"]
                .GetProperty("agencies")
                .EnumerateArray()
                .Count(agency => agency.GetProperty("shown").GetBoolean())
        );
    }

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
        Assert.Equal("[0,0,0,1,0,1]", Compact(Items(ran)["1.1"].GetProperty("tally")));
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

    private static Dictionary<string, JsonElement> Items(RunResult ran)
    {
        Assert.Equal("", ran.Error);
        return JsonDocument
            .Parse(ran.Output)
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .ToDictionary(item => item.GetProperty("id").GetString()!);
    }

    private static string Compact(JsonElement array) => $"[{string.Join(",", array.EnumerateArray())}]";
}
