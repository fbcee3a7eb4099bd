using System.Text;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Documents.Tests.Json;

public sealed class FrameworkReaderTests
{
    private const string Smallest = """
        {
          "format": 2, "id": "small", "version": "1", "title": "Small", "language": "en-GB",
          "scale": { "question": "How far?", "skip": "Do not know", "levels": [
            { "score": 0, "label": "No" }, { "score": 1, "label": "Yes" } ] },
          "themes": [ { "id": "t", "title": "Theme", "enablers": [
            { "id": "1", "title": "A title that is much too long for the axis of a chart" } ] } ]
        }
        """;

    [Fact]
    public void Read_OfTheSmallestFile_FillsInTheRest()
    {
        var framework = Read(Smallest).Value!;
        Assert.Equal(FrameworkStatus.Complete, framework.Definition.Status);
        Assert.Equal("A title that is much too…", framework.Enablers[0].Short);
        Assert.False(framework.HasIndicators);
        Assert.Null(framework.Definition.Spectrum);
        Assert.Equal((0, 1), (framework.Scale.First, framework.Scale.Last));
    }

    [Fact]
    public void Read_OfAFileInTheSecondFormat_ReadsEveryMember()
    {
        using var file = File.OpenRead(Repository.PathOf("tests/Kit/Frameworks/seven-levels.json"));
        var framework = FrameworkReader.Read(file).Value!;
        var definition = framework.Definition;
        Assert.Equal((TextOrigin.Own, "CC0 1.0"), (definition.Origin, definition.Licence));
        Assert.Equal("https://example.org/seven", definition.Source.Url);
        Assert.Equal("Free", framework.Find("1.1a")!.Short);
        Assert.Equal("1.1b", framework.Find("1.1b")!.Short);
        Assert.Equal(
            "Every family gets this help (2.3).",
            framework.Find("2.3")!.LevelsOn(framework.Scale)[6].Descriptor
        );
    }

    [Fact]
    public void Read_OfMembersThatAreNotPartOfTheFormat_NamesThemInARemark()
    {
        var read = Read(
            Smallest.Replace("\"format\": 2", "\"format\": 2, \"owner\": [], \"tags/x\": 1", StringComparison.Ordinal)
        );
        Assert.Equal("Small", read.Value!.Definition.Title);
        Assert.Equal(
            "“owner” and “tags/x” are not part of the format, and were not read.",
            Assert.Single(read.Remarks).Message
        );
    }

    [Fact]
    public void Read_OfAMemberThatIsMisspelled_NamesTheRightOne()
    {
        var problem = Assert.Single(
            Read(
                Smallest.Replace("\"format\": 2", "\"format\": 2, \"Sumary\": \"x\"", StringComparison.Ordinal)
            ).Problems
        );
        Assert.Equal("“Sumary” is not recognised here. If you meant “summary”, correct the name.", problem.Message);
    }

    [Fact]
    public void Read_OfUtf16_IsTheSameFramework()
    {
        using var file = new MemoryStream([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Smallest)]);
        Assert.Empty(
            FrameworkFile.Read(file, BeyondBoundaries.Documents.Frameworks.FrameworkDefaults.From("x")).Problems
        );
    }

    [Theory]
    [InlineData("3")]
    [InlineData("0")]
    [InlineData("\"2\"")]
    public void Read_OfAnUnknownFormat_SaysWhichAreKnown(string format)
    {
        var problem = Assert.Single(
            Read(Smallest.Replace("\"format\": 2", $"\"format\": {format}", StringComparison.Ordinal)).Problems
        );
        Assert.Equal(("unknown-format", "/format"), (problem.Code, problem.Field));
        Assert.Contains("from 1 to 2", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfAnUnknownStatus_ListsTheWords()
    {
        var problem = Assert.Single(
            Read(
                Smallest.Replace(
                    "\"title\": \"Small\"",
                    "\"title\": \"Small\", \"status\": \"unfinished\"",
                    StringComparison.Ordinal
                )
            ).Problems
        );
        Assert.Equal("/status", problem.Field);
        Assert.Contains("“draft”, “complete”", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Companions_AreDraftsInOurOwnWords()
    {
        var companions = ShippedFrameworks.Catalogue.Choices.Skip(1).ToList();
        Assert.Equal(
            ["early-help-isos", "early-help-system-guide", "eif-maternity-early-years"],
            companions.Select(framework => framework.Definition.Id)
        );
        Assert.All(
            companions,
            framework =>
            {
                Assert.Equal(FrameworkStatus.Draft, framework.Definition.Status);
                Assert.Equal(TextOrigin.Own, framework.Definition.Origin);
                Assert.NotEmpty(framework.Definition.Source.Note);
            }
        );
    }

    [Fact]
    public void Read_OfAListWithAWrongElement_SaysThatTheElementIsWrong()
    {
        var problem = Assert.Single(
            Read(
                Smallest.Replace(
                    "\"format\": 2",
                    "\"format\": 2, \"principles\": [\"One\", 2]",
                    StringComparison.Ordinal
                )
            ).Problems
        );
        Assert.Equal("/principles/1", problem.Field);
        Assert.Equal("Everything in “principles” must be text in quotation marks.", problem.Message);
    }

    [Theory]
    [InlineData(31, null)]
    [InlineData(32, "too-deep")]
    [InlineData(1_000, "too-deep")]
    public void Read_OfNestedLists_SaysWhereTheyAreTooDeep(int lists, string? code)
    {
        var nested = new string('[', lists) + new string(']', lists);
        var read = Read(Smallest.Replace("\"format\": 2", $"\"format\": 2, \"x\": {nested}", StringComparison.Ordinal));
        Assert.Equal(code, read.Problems.SingleOrDefault()?.Code);
        Assert.Equal(code is null ? null : new(2, 52), read.Problems.SingleOrDefault()?.Location);
    }

    private static Core.Result<Framework> Read(string json) =>
        FrameworkReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
