using System.Text;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;
using BeyondBoundaries.Storage.Figures;

namespace BeyondBoundaries.Storage.Tests.Figures;

/// <summary>Tests stored figures, including those stored under the first version of the disclosure rule.</summary>
public sealed class FigureRecorderTests
{
    private const string FirstVersion = """
        {
          "ballot": { "about": "" }, "participants": 12, "agencies": ["Council", "Health"], "agenciesHeard": 2,
          "notes": 7, "bigGapsByChance": 1,
          "items": [
            { "item": "1.1",
              "everyone": { "n": 12, "category": "Mixed", "standing": "High", "tally": [1, 2, 4, 0, 5, 0] },
              "agencies": [
                { "name": "Council", "shown": true, "average": [10, 2], "display": "5.0" },
                { "name": "Health", "shown": true, "average": [5, 2], "display": "2.5" }
              ],
              "levels": [{ "name": "strategic", "shown": true, "average": [7, 2] }], "couldNotSay": [] },
            { "item": "1.2",
              "everyone": { "n": 3, "skip": 1, "category": "Agreed", "standing": "High", "halfPoints": 8 },
              "agencies": [], "levels": [], "couldNotSay": ["Health"] },
            { "item": "2.1",
              "everyone": { "n": 4, "skip": 1, "category": "Divided", "standing": "Low", "halfPoints": 5 },
              "agencies": [], "levels": [], "couldNotSay": [] },
            { "item": "2.2", "everyone": { "skip": 1 }, "agencies": [], "levels": [], "couldNotSay": [] }
          ],
          "paired": { "1.1": { "pairs": 10, "up": 5, "same": 3, "down": 2, "mean": 0.3, "overlap": 0.8 } }
        }
        """;

    [Theory]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public void FirstVersion_OutsideModeOpen_ShowsNoMoreThanTheSecondAllows(ConfidentialityMode mode)
    {
        var figures = Read(FirstVersion, mode);

        Assert.Equal(
            [
                new(12, 0, BeyondBoundaries.Core.Statistics.Standing.High, Tally.From(1, 2, 4, 0, 5, 0)),
                new(3, null, null, null),
                new(4, 1, BeyondBoundaries.Core.Statistics.Standing.Low, null),
                DisclosedTally.TooFew,
            ],
            figures.Items.Select(item => item.Everyone)
        );
        Assert.All(
            figures.Items.SelectMany(item => item.Agencies.Concat(item.Levels)),
            group => Assert.Equal((false, null), (group.Shown, group.Average))
        );
        Assert.All(figures.Items, item => Assert.Empty(item.CouldNotSay));
        Assert.Empty(figures.Paired);
        Assert.Null(figures.BigGapsByChance);
        Assert.Equal(7, figures.Notes);
    }

    [Theory]
    [InlineData(AverageShift.AboutTheSame)]
    [InlineData(AverageShift.Higher)]
    public void SecondVote_OfAnAverageAlone_IsReadAsItWasKept(AverageShift than)
    {
        var average = new SecondVoteAverage(DisclosedAverage.CoarseSecondVote(17, 5, 5), than);
        var kept = FiguresFormat.Write(
            new(
                Ballot.Enablers,
                6,
                null,
                [],
                [new("1.1", DisclosedTally.TooFew, [], [], []) { IsVoteSuppressed = true, SecondAverage = average }]
            )
        );

        var read = FiguresFormat.Read(kept, Confidentiality.Default).Items[0].SecondAverage;

        Assert.Equal((average.Average.Text, than), (read!.Average.Text, read.Than));
    }

    [Fact]
    public void FirstVersion_OfASecondVote_IsNotShown()
    {
        var again = FirstVersion.Replace(
            "{ \"about\": \"\" }",
            "{ \"kind\": \"Again\", \"about\": \"1.1\" }",
            StringComparison.Ordinal
        );
        Assert.All(
            Read(again, ConfidentialityMode.Confidential).Items,
            item => Assert.Equal((true, DisclosedTally.TooFew), (item.IsVoteSuppressed, item.Everyone))
        );
    }

    [Fact]
    public void FirstVersion_InModeOpen_StaysAsItWas()
    {
        var figures = Read(FirstVersion, ConfidentialityMode.Open);
        Assert.Equal("5.0", figures.Items[0].Agencies[0].Display);
        Assert.Equal(10, figures.Paired["1.1"].Pairs);
    }

    [Fact]
    public void Figures_KeptNow_AreReadAsTheyWere()
    {
        BallotItemFigures[] items =
        [
            new(
                "1.1",
                new(12, null, BeyondBoundaries.Core.Statistics.Standing.Low, Tally.From(1, 2, 4, 0, 5, 0)),
                [new("Council", true, DisclosedAverage.Coarse(25, 5, 5)), new("Health", false, null)],
                [new("strategic", true, DisclosedAverage.Coarse(6, 5, 5))],
                ["Health"]
            ),
            new("1.2", new(3, 0, null, null), [], [], []),
            new("2.1", DisclosedTally.TooFew, [], [], [])
            {
                IsVoteSuppressed = true,
                SecondAverage = new(DisclosedAverage.CoarseSecondVote(25, 5, 5), AverageShift.Higher),
            },
        ];
        var figures = new BallotFigures(Ballot.Enablers, 12, 20, ["Council", "Health"], items)
        {
            PairedWords = new Dictionary<string, PairedChangeStatement>
            {
                ["1.1"] = new(DisclosedOverlap.Same, DisclosedMovement.EachWay),
            },
        };

        var read = FiguresFormat.Read(FiguresFormat.Write(figures), Confidentiality.Default);

        Assert.Equal(figures.Items.Select(item => item.Everyone), read.Items.Select(item => item.Everyone));
        Assert.Equal("4.5 or more", read.Items[0].Agencies[0].Display);
        Assert.Equal("1.5 or less", read.Items[0].Levels[0].Display);
        Assert.Equal(items[2].SecondAverage, read.Items[2].SecondAverage);
        Assert.Equal(figures.PairedWords["1.1"], read.PairedWords["1.1"]);
        Assert.Equal(FiguresFormat.Write(figures), FiguresFormat.Write(read));
    }

    [Theory]
    [InlineData("""{"format":2,"rule":2,"figures":{}}""")]
    [InlineData("""{"format":1,"rule":3,"figures":{}}""")]
    [InlineData("""{"format":1,"rule":2,"figures":{"ballot":{"kind":"Later"}}}""")]
    [InlineData("""{"format":1,"rule":2,"fig""")]
    public void Figures_OfANewerProgramOrDamaged_AreNotRead(string json) =>
        Assert.Throws<InvalidDataException>(() => Read(json, ConfidentialityMode.Open));

    private static BallotFigures Read(string json, ConfidentialityMode mode) =>
        FiguresFormat.Read(Encoding.UTF8.GetBytes(json), new Confidentiality(mode));
}
