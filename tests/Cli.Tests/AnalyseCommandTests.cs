using System.Text.Json;

namespace BeyondBoundaries.Cli.Tests;

/// <summary>Tests the figures that the analyse command gives, and which ones it suppresses in each mode.</summary>
public sealed class AnalyseCommandTests
{
    private static readonly string Sample = Repository.PathOf("samples/round-1.csv");

    [Fact]
    public void Analyse_SampleInModeOpen_GivesTheFiguresOfTheMethod()
    {
        var items = AnalysedItems.Items(RunResult.Run("analyse", Sample, "--mode", "open", "--format", "json"));

        // The expected values were worked out by hand from the file.
        var divided = items["2.3"];
        Assert.Equal("[8,6,1,5,2,0]", AnalysedItems.Compact(divided.GetProperty("tally")));
        Assert.Equal(53 / 22.0, divided.GetProperty("mean").GetDouble());
        Assert.Equal("2.4", divided.GetProperty("meanDisplay").GetString());
        Assert.Equal(2, divided.GetProperty("median").GetDouble());
        Assert.Equal("divided", divided.GetProperty("category").GetString());
        Assert.Equal("two_camps", divided.GetProperty("why").GetString());
        Assert.Equal("[3,14,1,7]", AnalysedItems.Compact(divided.GetProperty("camps")));
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
        var agencies = AnalysedItems
            .Items(ran)["2.3"]
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
        var items = AnalysedItems.Items(RunResult.Run("analyse", Sample, "--mode", "anonymous", "--format", "json"));
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
        var two = AnalysedItems.Items(
            RunResult.Analyse("participant,agency,level,1.1\na,X,,2\nb,X,,2\nc,X,,skip\n", "--format", "json")
        )["1.1"];
        Assert.All(
            [.. always, "n", "standing"],
            name => Assert.Equal(JsonValueKind.Null, two.GetProperty(name).ValueKind)
        );
        var three = AnalysedItems.Items(
            RunResult.Analyse("participant,agency,level,1.1\na,X,,2\nb,X,,2\nc,X,,3\n", "--format", "json")
        )["1.1"];
        Assert.Equal(3, three.GetProperty("n").GetInt32());
        Assert.All(
            [.. always, "standing"],
            name => Assert.Equal(JsonValueKind.Null, three.GetProperty(name).ValueKind)
        );
        var four = AnalysedItems.Items(
            RunResult.Analyse("participant,agency,level,1.1\na,X,,2\nb,X,,2\nc,X,,3\nd,X,,1\n", "--format", "json")
        )["1.1"];
        Assert.Equal((4, "low"), (four.GetProperty("n").GetInt32(), four.GetProperty("standing").GetString()));
        Assert.All(always, name => Assert.Equal(JsonValueKind.Null, four.GetProperty(name).ValueKind));
    }

    [Fact]
    public void Analyse_Invited_GivesBounds()
    {
        var item = AnalysedItems.Items(
            RunResult.Analyse("participant,1.1\na,2\nb,3\nc,3\nd,3\ne,4\nf,4\n", "--invited", "8", "--format", "json")
        )["1.1"];
        Assert.Equal(2.625, item.GetProperty("bounds").GetProperty("low").GetDouble());
        Assert.Equal(3.625, item.GetProperty("bounds").GetProperty("high").GetDouble());
    }

    [Fact]
    public void Analyse_ManyAgenciesWithFewWhoCross_HidesTwoAndEnds()
    {
        // In half of the agencies, everyone is strategic, except for one person in each of three agencies. In the other
        // half, everyone is operational. The table is safe only if one agency from each half is suppressed.
        var rows =
            from agency in Enumerable.Range(0, 400)
            from person in Enumerable.Range(0, 6)
            let isStrategic = agency < 200 != (agency < 3 && person == 0)
            select $"P{agency}-{person},A{agency},{(isStrategic ? "strategic" : "operational")},3\n";
        var items = AnalysedItems.Items(
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
}
