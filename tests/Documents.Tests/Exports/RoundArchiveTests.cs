using System.IO.Compression;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Tests.OpenXml;
using BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Documents.Tests.Exports;

public sealed class RoundArchiveTests
{
    private static readonly string[] Always =
    [
        "README.txt",
        "board-paper.docx",
        "slides.pptx",
        "report.html",
        "results.xlsx",
        "results.ods",
        "results.csv",
        "results.json",
        "results.schema.json",
    ];

    [Theory]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public void Archive_OfAnyMode_HoldsWhatItAllows(ConfidentialityMode mode) =>
        Assert.Equal(
            [.. Always, .. mode == ConfidentialityMode.Open ? ["responses.csv"] : Array.Empty<string>()],
            Names(ExportedFile.Write("zip", SampleRound.Value, mode))
        );

    [Fact]
    public void Archive_WithAPlan_HoldsItAsATableForACalendarAndForPrograms()
    {
        Assert.Equal(
            ["plan.csv", "plan.ics", "plan.json"],
            Names(ExportedFile.Write("zip", SampleRound.Value, ConfidentialityMode.Confidential, plan: TestPlans.One))
                .Except(Always)
        );
        var undated = new Plan(new([new("3.1", "")], []), []);
        Assert.Equal(
            ["plan.csv", "plan.json"],
            Names(ExportedFile.Write("zip", SampleRound.Value, ConfidentialityMode.Confidential, plan: undated))
                .Except(Always)
        );
        Assert.Empty(
            Names(ExportedFile.Write("zip", SampleRound.Value, ConfidentialityMode.Confidential, plan: new(null, [])))
                .Except(Always)
        );
    }

    [Fact]
    public void Archive_WithARoundBefore_HoldsWhatHasChanged() =>
        Assert.Equal(
            ["comparison.html", "comparison.csv", "comparison.json"],
            Names(
                    ExportedFile.Write(
                        "zip",
                        FullRound.Responses,
                        ConfidentialityMode.Confidential,
                        trend: FullRound.Trend()
                    )
                )
                .Except(Always)
        );

    [Fact]
    public void Readme_Always_SaysWhatEachOfTheOthersIs()
    {
        var file = ExportedFile.Write(
            "zip",
            SampleRound.Value,
            ConfidentialityMode.Open,
            ExportedFile.Details,
            TestPlans.One
        );
        var lines = ExportedFile.Parts(file)["README.txt"].Split("\r\n");
        Assert.Equal("Northbrook: Autumn 2026 – what you said together", lines[0]);
        Assert.All(
            Names(file).Skip(1),
            name =>
                Assert.Single(
                    lines,
                    line => line.StartsWith($"  {name} ", StringComparison.Ordinal) && line.EndsWith('.')
                )
        );
    }

    [Fact]
    public void Archive_Always_HoldsTheFilesThatAreAlsoTakenAlone()
    {
        var parts = new EditedWorkbook(
            ExportedFile.Write("zip", SampleRound.Value, ConfidentialityMode.Open, ExportedFile.Details, TestPlans.One)
        ).Parts;
        Assert.Equal(
            ExportedFile.Write(
                "docx",
                SampleRound.Value,
                ConfidentialityMode.Open,
                ExportedFile.Details,
                TestPlans.One
            ),
            parts["board-paper.docx"]
        );
        Assert.Equal(
            ExportedFile.Write(
                "pptx",
                SampleRound.Value,
                ConfidentialityMode.Open,
                ExportedFile.Details,
                TestPlans.One
            ),
            parts["slides.pptx"]
        );
        Assert.Equal(
            ExportedFile.Write("ods", SampleRound.Value, ConfidentialityMode.Open, ExportedFile.Details),
            parts["results.ods"]
        );
        Assert.Equal(
            TestWorkbooks.Create(SampleRound.Value, ConfidentialityMode.Open, ExportedFile.Details),
            parts["results.xlsx"]
        );
        Assert.Equal(
            File.ReadAllBytes(Repository.PathOf("frameworks/results.schema.json")),
            parts["results.schema.json"]
        );
    }

    private static IEnumerable<string> Names(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }
}
