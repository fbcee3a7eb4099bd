using System.IO.Compression;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Tests.Board;
using BeyondBoundaries.Documents.Tests.Xlsx;

namespace BeyondBoundaries.Documents.Tests.Archive;

public sealed class RoundArchiveTests
{
    private static readonly string[] Always = ["README.txt", "board-paper.docx", "slides.pptx", "report.html", "results.xlsx", "results.ods", "results.csv", "results.json", "results.schema.json"];

    [Theory]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public void Archive_OfAnyMode_HoldsWhatItAllows(ConfidentialityMode mode) =>
        Assert.Equal([.. Always, .. mode == ConfidentialityMode.Open ? ["responses.csv"] : Array.Empty<string>()], Names(TakenFile.Of("zip", SampleRound.Value, mode)));

    [Fact]
    public void Archive_WithAPlan_HoldsItAsATableAndForACalendar()
    {
        Assert.Equal(["plan.csv", "plan.ics"], Names(TakenFile.Of("zip", SampleRound.Value, ConfidentialityMode.Confidential, plan: Plans.One)).Except(Always));
        var undated = new Plan(new([new("3.1", "")], []), []);
        Assert.Equal(["plan.csv"], Names(TakenFile.Of("zip", SampleRound.Value, ConfidentialityMode.Confidential, plan: undated)).Except(Always));
        Assert.Empty(Names(TakenFile.Of("zip", SampleRound.Value, ConfidentialityMode.Confidential, plan: new(null, []))).Except(Always));
    }

    [Fact]
    public void Readme_Always_SaysWhatEachOfTheOthersIs()
    {
        var file = TakenFile.Of("zip", SampleRound.Value, ConfidentialityMode.Open, TakenFile.Details, Plans.One);
        var lines = TakenFile.Parts(file)["README.txt"].Split("\r\n");
        Assert.Equal("Northbrook: Autumn 2026 – what you said together", lines[0]);
        Assert.All(Names(file).Skip(1), name => Assert.Single(lines, line => line.StartsWith($"  {name} ", StringComparison.Ordinal) && line.EndsWith('.')));
    }

    [Fact]
    public void Archive_Always_HoldsTheFilesThatAreAlsoTakenAlone()
    {
        var parts = new EditedWorkbook(TakenFile.Of("zip", SampleRound.Value, ConfidentialityMode.Open, TakenFile.Details, Plans.One)).Parts;
        Assert.Equal(TakenFile.Of("docx", SampleRound.Value, ConfidentialityMode.Open, TakenFile.Details, Plans.One), parts["board-paper.docx"]);
        Assert.Equal(TakenFile.Of("pptx", SampleRound.Value, ConfidentialityMode.Open, TakenFile.Details, Plans.One), parts["slides.pptx"]);
        Assert.Equal(TakenFile.Of("ods", SampleRound.Value, ConfidentialityMode.Open, TakenFile.Details), parts["results.ods"]);
        Assert.Equal(Workbooks.Of(SampleRound.Value, ConfidentialityMode.Open, TakenFile.Details), parts["results.xlsx"]);
        Assert.Equal(File.ReadAllBytes(Repository.PathOf("frameworks/results.schema.json")), parts["results.schema.json"]);
    }

    private static IEnumerable<string> Names(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }
}
