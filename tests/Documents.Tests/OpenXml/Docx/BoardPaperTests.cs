using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Drawn = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Docx;

public sealed class BoardPaperTests
{
    [Fact]
    public void Paper_OfTheSample_SaysTheFindingsFirstThenEverySection()
    {
        using var document = Opened(plan: TestPlans.One);
        var results = TestRounds.Sample();
        string[] expected =
        [
            "What stands out",
            "What you will do: 2 priorities, 3 actions open",
            ChartHeadlineText.AllEnablers(results),
            .. results.Framework.Themes.Select(theme => ThemeHeadlineText.Describe(results, theme)),
            "Where you disagree, and a question for the discussion",
            "Priorities: 4 enablers need a closer look, first “Locality organisation”",
            "What you will do: 2 priorities, 3 actions open",
            "How to read this",
            "Who can see what",
        ];
        Assert.Equal(expected, Headings(document, "Heading1"));
        var text = document.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.All(
            RoundFindings.Find(results),
            finding => Assert.Contains(finding.Detail, text, StringComparison.Ordinal)
        );
        Assert.Equal(
            RoundFindings.Find(results).Select(finding => finding.Headline),
            Headings(document, "FindingHeading")
        );
        Assert.All(
            results.Enablers.SelectMany(item => ItemDisagreements.Find(results, item)),
            told => Assert.Contains(told.Question, text, StringComparison.Ordinal)
        );
        Assert.All(
            Shortlist.From(results).Enablers,
            item => Assert.Contains(PriorityReasonText.Describe(item), text, StringComparison.Ordinal)
        );
        Assert.Contains("=Agree; one, form \\ for all", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Paper_WithoutAPlan_SaysWhatAsksForACloserLook()
    {
        using var document = Opened();
        Assert.DoesNotContain(
            Headings(document, "Heading1"),
            heading => heading.StartsWith("What you will do", StringComparison.Ordinal)
        );
        Assert.Equal(
            "Priorities: 4 enablers need a closer look, first “Locality organisation”",
            Headings(document, "Heading1").ElementAt(1)
        );
    }

    [Fact]
    public void Paper_Always_CanBeReadByEverybody()
    {
        using var document = Opened(plan: TestPlans.One);
        var main = document.MainDocumentPart!;
        Assert.Equal("Northbrook: Autumn 2026 – what you said together", document.PackageProperties.Title);
        Assert.Equal("en-GB", document.PackageProperties.Language);
        Assert.Equal("en-GB", main.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value);
        Assert.All(
            main.Document!.Descendants<Table>(),
            table =>
            {
                Assert.NotEmpty(table.Elements<TableRow>().First().Descendants<TableHeader>());
                Assert.All(table.Elements<TableRow>().Skip(1), row => Assert.Empty(row.Descendants<TableHeader>()));
                Assert.All(
                    table.Elements<TableRow>(),
                    row => Assert.Equal(table.Descendants<GridColumn>().Count(), row.Elements<TableCell>().Count())
                );
            }
        );
        Assert.Equal(4, main.Document!.Descendants<Drawn.DocProperties>().Count());
        Assert.All(
            main.Document!.Descendants<Drawn.DocProperties>(),
            picture => Assert.Contains("A radar diagram with", picture.Description!.Value, StringComparison.Ordinal)
        );
        Assert.Contains("NUMPAGES", main.FooterParts.Single().Footer!.OuterXml, StringComparison.Ordinal);
        var size = main.Document!.Descendants<PageSize>().Single();
        Assert.Equal((11906u, 16838u), (size.Width!.Value, size.Height!.Value));
    }

    [Fact]
    public void Paper_WithManyAgencies_TurnsItsTablesAndDrawsEveryoneAlone()
    {
        var set = ResponseSet.InOrderOfAppearance(
            TestRounds.Framework,
            [
                .. Enumerable
                    .Range(0, 9)
                    .SelectMany(agency =>
                        Enumerable
                            .Range(0, 6)
                            .SelectMany(i =>
                                TestRounds
                                    .People($"Agency {agency}", 1, 1 + ((agency + (i / 2)) % 5))
                                    .Select(one => one with { Participant = $"{agency} {i}" })
                            )
                    ),
            ]
        );
        using var document = WordprocessingDocument.Open(
            new MemoryStream(ExportedFile.Write("docx", set, ConfidentialityMode.Confidential)),
            isEditable: false
        );
        var table = document
            .MainDocumentPart!.Document!.Descendants<Table>()
            .First(one => one.InnerText.StartsWith("Who", StringComparison.Ordinal));
        Assert.Equal(11, table.Elements<TableRow>().Count());
        Assert.All(
            document.MainDocumentPart!.ChartParts,
            chart =>
                Assert.Single(chart.ChartSpace!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.RadarChartSeries>())
        );
    }

    [Fact]
    public void Paper_WithAgreedScores_TellsThemBesideTheAverage()
    {
        var results = RoundResults.Compute(
            SampleRound.Value,
            new(ConfidentialityMode.Confidential),
            null,
            new Dictionary<string, AgreedScore> { ["1.1"] = new(3, "We settled", "Not all did") }
        );
        using var file = new MemoryStream();
        BeyondBoundaries.Documents.OpenXml.Docx.BoardPaper.Write(results, file);
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        var row = document
            .MainDocumentPart!.Document!.Descendants<TableRow>()
            .Single(one => one.InnerText.Contains("We settled", StringComparison.Ordinal));
        Assert.Equal(
            ["Senior leadership", "4.0", "3 Developing", "We settled", "Not all did"],
            row.Elements<TableCell>().Select(cell => cell.InnerText)
        );
    }

    private static WordprocessingDocument Opened(Plan? plan = null) =>
        WordprocessingDocument.Open(
            new MemoryStream(
                ExportedFile.Write(
                    "docx",
                    SampleRound.Value,
                    ConfidentialityMode.Confidential,
                    ExportedFile.Details,
                    plan
                )
            ),
            isEditable: false
        );

    private static IEnumerable<string> Headings(WordprocessingDocument document, string style) =>
        document
            .MainDocumentPart!.Document!.Descendants<Paragraph>()
            .Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style)
            .Select(paragraph => paragraph.InnerText);
}
