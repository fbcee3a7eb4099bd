using System.Text;
using System.Xml.Linq;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Tests.OpenXml;

namespace BeyondBoundaries.Documents.Tests.Ods;

public sealed class ResultsSpreadsheetTests
{
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    [Fact]
    public void Spreadsheet_Always_SaysInItsFirstBytesWhatItIs()
    {
        var file = ExportedFile.Write("ods", SampleRound.Value, ConfidentialityMode.Confidential);

        // The header of the first file in a zip is 30 bytes long. The name of that file follows, and then its content,
        // which can be read here only if it is not compressed.
        Assert.Equal("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Encoding.ASCII.GetString(file, 30, 54));
        Assert.Equal(
            ["mimetype", "META-INF/manifest.xml", "meta.xml", "styles.xml", "content.xml"],
            ExportedFile.Parts(file).Keys
        );
        Assert.All(
            ["meta.xml", "styles.xml", "content.xml"],
            name =>
                Assert.Equal(
                    "1.3",
                    XDocument.Parse(ExportedFile.Parts(file)[name]).Root!.Attribute(Office + "version")!.Value
                )
        );
    }

    [Theory]
    [InlineData(ConfidentialityMode.Open, "About|Results|Agencies and levels of work|Scores")]
    [InlineData(ConfidentialityMode.Confidential, "About|Results|Agencies and levels of work")]
    [InlineData(ConfidentialityMode.Anonymous, "About|Results")]
    public void Spreadsheet_OfTheSample_HasTheSheetsAndFiguresThatTheModeAllows(ConfidentialityMode mode, string sheets)
    {
        var content = Content(SampleRound.Value, mode);
        Assert.Equal(
            sheets.Split('|'),
            content.Descendants(Table + "table").Select(table => table.Attribute(Table + "name")!.Value)
        );
        var results = TestRounds.Sample(mode);
        var rows = Rows(content, "Results").Skip(1).ToList();
        Assert.Equal(results.Items.Count, rows.Count);
        foreach (var (row, result) in rows.Zip(results.Items))
        {
            Assert.Equal(result.Item.Id, row[0]);
            Assert.Equal(result.Figures.MeanDisplay, $"{double.Parse(row[3], null):0.0}");
            Assert.Equal([$"{result.Figures.N}", $"{result.Figures.Skip}"], row[4..6]);
            Assert.Equal(Enumerable.Range(1, 5).Select(score => $"{result.Figures.Tally![score]}"), row[6..11]);
        }
    }

    [Fact]
    public void Spreadsheet_OfFour_SaysInWordsWhatIsNotShown()
    {
        var set = ResponseSet.InOrderOfAppearance(TestRounds.Framework, [.. TestRounds.People("Hub", 4, 2)]);
        var row = Rows(Content(set, ConfidentialityMode.Confidential), "Results").ElementAt(1);
        Assert.Equal(
            [.. "not shown|4|not shown".Split('|'), .. Enumerable.Repeat("not shown", 7), "Too few to show", "low", ""],
            row[3..]
        );
    }

    [Fact]
    public void Spreadsheet_InModeOpen_HoldsEveryScoreAsANumber()
    {
        var people = Rows(Content(SampleRound.Value, ConfidentialityMode.Open), "Scores")
            .Skip(1)
            .ToDictionary(row => row[0], row => row[3..]);
        var items = TestRounds.Sample(ConfidentialityMode.Open).Items;
        Assert.All(
            SampleRound.Value.Responses,
            response =>
                Assert.Equal(
                    items.Select(item => $"{response.Answers[item.Item]}"),
                    people[response.Participant][..items.Count]
                )
        );
    }

    [Fact]
    public void Spreadsheet_WithoutThePartnershipsName_HasTheFrameworksTitle()
    {
        using var file = new MemoryStream();
        BeyondBoundaries.Documents.Ods.ResultsSpreadsheet.Write(TestRounds.Sample(), file, new("", "Autumn 2026"));
        var content = XDocument.Parse(ExportedFile.Parts(file.ToArray())["content.xml"]);
        Assert.Equal(TestRounds.Framework.Definition.DisplayTitle, Rows(content, "About").First()[0]);
    }

    private static XDocument Content(ResponseSet set, ConfidentialityMode mode) =>
        XDocument.Parse(ExportedFile.Parts(ExportedFile.Write("ods", set, mode))["content.xml"]);

    private static IEnumerable<string[]> Rows(XDocument content, string sheet) =>
        content
            .Descendants(Table + "table")
            .Single(table => table.Attribute(Table + "name")!.Value == sheet)
            .Elements(Table + "table-row")
            .Select(row =>
                row.Elements(Table + "table-cell")
                    .Select(cell => cell.Attribute(Office + "value")?.Value ?? cell.Value)
                    .ToArray()
            );
}
