using System.IO.Compression;
using System.Text;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.Tests.OpenXml;
using BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Documents.Tests.Exports;

public sealed class RoundArchiveTests
{
    private static readonly string[] Always =
    [
        "README.txt",
        "board paper.docx",
        "slides.pptx",
        "report.html",
        "results.xlsx",
        "results.ods",
        "results.csv",
        "results.json",
        "results.schema.json",
    ];

    private static readonly string NamesOfRound = $"{ExportedFile.Details.Partnership} {ExportedFile.Details.Round}";

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
            parts[$"{NamesOfRound} board paper.docx"]
        );
        Assert.Equal(
            ExportedFile.Write(
                "pptx",
                SampleRound.Value,
                ConfidentialityMode.Open,
                ExportedFile.Details,
                TestPlans.One
            ),
            parts[$"{NamesOfRound} slides.pptx"]
        );
        Assert.Equal(
            ExportedFile.Write("ods", SampleRound.Value, ConfidentialityMode.Open, ExportedFile.Details),
            parts[$"{NamesOfRound} results.ods"]
        );
        Assert.Equal(
            TestWorkbooks.Create(SampleRound.Value, ConfidentialityMode.Open, ExportedFile.Details, TestPlans.One),
            parts[$"{NamesOfRound} results.xlsx"]
        );
        Assert.Equal(
            File.ReadAllBytes(Repository.PathOf("frameworks/results.schema.json")),
            parts["results.schema.json"]
        );
    }

    [Fact]
    public void Files_OfANamedRound_HaveItsNamesInTheirs()
    {
        var file = ExportedFile.Write(
            "zip",
            FullRound.Responses,
            ConfidentialityMode.Open,
            ExportedFile.Details,
            TestPlans.One,
            FullRound.Trend(ConfidentialityMode.Open)
        );
        Assert.All(
            Names(file).Except(["README.txt", "results.schema.json"]),
            name => Assert.StartsWith($"{NamesOfRound} ", name, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("../../etc/passwd", "-..-etc-passwd results.json")]
    [InlineData("..\\C:\\*?<>|\"", "-C-------- results.json")]
    [InlineData("North\n\0brook", "North--brook results.json")]
    [InlineData("  ", "results.json")]
    public void Files_OfARoundWithAHostileName_StayInTheirFolder(string partnership, string expected) =>
        Assert.Contains(
            expected,
            Names(ExportedFile.Write("zip", SampleRound.Value, ConfidentialityMode.Confidential, new(partnership, "")))
        );

    [Fact]
    public void Files_OfARoundWithLongNames_HaveNamesThatEveryFileSystemAllows()
    {
        var details = new ReportDetails(string.Concat(Enumerable.Repeat("חדש", 100)), new string('x', 300));
        Assert.All(
            Names(ExportedFile.Write("zip", SampleRound.Value, ConfidentialityMode.Open, details)),
            name => Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 255)
        );
    }

    [Fact]
    public void Archive_WithAPrintedReport_HoldsItAndOtherwiseSaysHowToMakeIt()
    {
        var content = new ResultsContent(TestRounds.Sample());
        var (with, without) = (Write(content with { Pdf = "%PDF-1.7"u8.ToArray() }), Write(content));
        Assert.Equal("%PDF-1.7", ExportedFile.Parts(with)["report.pdf"]);
        Assert.DoesNotContain("There is no PDF", ExportedFile.Parts(with)["README.txt"], StringComparison.Ordinal);
        Assert.DoesNotContain("report.pdf", Names(without));
        Assert.Contains("There is no PDF", ExportedFile.Parts(without)["README.txt"], StringComparison.Ordinal);

        static byte[] Write(ResultsContent content)
        {
            using var file = new MemoryStream();
            RoundArchive.Write(content, file);
            return file.ToArray();
        }
    }

    private static IEnumerable<string> Names(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }
}
