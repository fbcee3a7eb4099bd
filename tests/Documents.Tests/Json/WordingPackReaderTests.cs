using System.Text;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Json;

namespace BeyondBoundaries.Documents.Tests.Json;

public sealed class WordingPackReaderTests
{
    private static Framework Framework => ShippedFrameworks.Catalogue.Current;

    [Fact]
    public void EasyWords_RewordEveryEnablerAndLevel_AndKeepIdsAndScores()
    {
        var reworded = ShippedPacks.Reword(Framework, "easy-words");
        Assert.Equal(Framework.Items.Select(item => item.Id), reworded.Items.Select(item => item.Id));
        Assert.True(reworded.Scale.HasSameScores(Framework.Scale));
        Assert.All(
            reworded.Enablers.Zip(Framework.Enablers),
            pair =>
            {
                Assert.NotEqual(pair.Second.Title, pair.First.Title);
                Assert.NotEqual(pair.Second.Enabler.Description, pair.First.Enabler.Description);
            }
        );
        Assert.All(
            reworded.Scale.Levels.Zip(Framework.Scale.Levels),
            pair => Assert.NotEqual(pair.Second.Descriptor, pair.First.Descriptor)
        );
        Assert.Equal(TextOrigin.Own, Assert.Single(ShippedPacks.List(Framework)).Origin);
    }

    [Fact]
    public void EasyWords_HaveShortSentences()
    {
        var reworded = ShippedPacks.Reword(Framework, "easy-words");
        var sentences = reworded
            .Enablers.Select(item => item.Enabler.Description)
            .Concat(reworded.Scale.Levels.Select(level => level.Descriptor))
            .SelectMany(text => text.Split('.', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(sentences, sentence => Assert.InRange(sentence.Split(' ').Length, 2, 17));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData(null)]
    public void Reword_WithoutSuchAPack_KeepsTheFramework(string? pack) =>
        Assert.Same(Framework, ShippedPacks.Reword(Framework, pack));

    [Fact]
    public void Apply_OfAPackThatDoesNotFit_ReportsEveryProblem()
    {
        var pack = Read(
            """
            { "framework": "beyond-boundaries", "version": "2022.1", "id": "odd", "title": "Odd", "language": "en",
              "scale": { "question": "?", "skip": "-",
                "levels": [ { "score": 0, "label": "No" }, { "score": 1, "label": "Yes" } ] },
              "themes": [ { "id": "nowhere", "title": "Nowhere" } ],
              "items": [ { "id": "9.9", "title": "None" }, { "id": "1.1", "title": "One" },
                { "id": "1.1", "title": "Two" } ] }
            """
        );
        Assert.Equal(
            [
                ("wrong-scale", "/scale/levels"),
                ("unknown-theme", "/themes/0/id"),
                ("unknown-item", "/items/0/id"),
                ("item-twice", "/items/2/id"),
            ],
            pack.Value!.Apply(Framework).Problems.Select(problem => (problem.Code, problem.Field))
        );
    }

    private static Core.Result<WordingPack> Read(string json) =>
        WordingPackReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
