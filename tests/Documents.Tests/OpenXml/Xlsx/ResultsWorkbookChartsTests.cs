using System.Xml.Linq;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;

/// <summary>Tests the charts of the results workbook, and its cells and charts when few people took part.</summary>
public sealed class ResultsWorkbookChartsTests
{
    private static readonly XNamespace Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    [Fact]
    public void Results_OfFourPeopleConfidential_GiveTheirNumberAndStandingAlone()
    {
        var (cells, parts) = OfFew(4, ConfidentialityMode.Confidential);
        Assert.Equal("not shown", cells["Results", "C6"]);
        Assert.Null(cells.FormulaOf("Results", "C6"));
        Assert.Equal(("4", "not shown"), (cells["Results", "D6"], cells["Results", "E6"]));
        Assert.Equal(SuppressionText.NotShown, cells["Results", "F6"]);
        Assert.All("GHIJKL", column => Assert.Equal("", cells["Results", $"{column}6"]));
        Assert.Equal("middle", cells["Results", "N6"]);
        Assert.DoesNotContain(0, CacheOf(parts)[0].Keys);
    }

    [Fact]
    public void Results_OfTwoPeopleConfidential_AreAGapInCellsAndCharts()
    {
        var (cells, parts) = OfFew(2, ConfidentialityMode.Confidential);
        Assert.All("CDEN", column => Assert.Equal("not shown", cells["Results", $"{column}6"]));
        Assert.Equal(SuppressionText.NotShown, cells["Results", "F6"]);
        Assert.Equal("", cells["Results", "O6"]);
        Assert.Null(cells.FormulaOf("Results", "O6"));
        Assert.DoesNotContain(0, CacheOf(parts)[0].Keys);
    }

    [Fact]
    public void Results_OfTwoPeopleOpen_AreComputed()
    {
        var (cells, _) = OfFew(2, ConfidentialityMode.Open);
        Assert.Equal("2.5", cells["Results", "C6"]);
        Assert.Equal("Too few to say", cells["Results", "M6"]);
    }

    [Fact]
    public void Charts_OfTheSample_AreAllEnablersEachThemeAndEachEnablerThatWasDugInto()
    {
        var parts = new EditedWorkbook(TestWorkbooks.Sample(ConfidentialityMode.Confidential));
        var titles = parts
            .Parts.Keys.Where(name => name.StartsWith("xl/charts/", StringComparison.Ordinal))
            .Select(name =>
                XDocument.Parse(parts[name]).Descendants().First(element => element.Name.LocalName == "t").Value
            )
            .ToList();
        Assert.Equal(
            [
                "All enablers: averages",
                "Purpose and priorities: averages",
                "People and place: averages",
                "2.3 Locality organisation: averages of its indicators",
                "2.4 One cohesive service: averages of its indicators",
                "Partnership and process: averages",
                "3.1 Information sharing: averages of its indicators",
                "All enablers: averages by agency",
                "All enablers: averages by level of work",
            ],
            titles
        );
    }

    [Fact]
    public void Charts_OfEveryMode_CacheWhatTheirCellsShow()
    {
        foreach (var mode in Enum.GetValues<ConfidentialityMode>())
        {
            var workbook = TestWorkbooks.Sample(mode);
            var cells = new SheetValues(workbook);
            foreach (
                var numbers in Charts(new EditedWorkbook(workbook))
                    .SelectMany(chart => chart.Descendants(Chart + "numRef"))
            )
            {
                var (sheet, column, first, last) = Range(numbers.Element(Chart + "f")!.Value);
                var cached = numbers
                    .Descendants(Chart + "pt")
                    .ToDictionary(point => (int)point.Attribute("idx")!, point => point.Value);
                Assert.Equal(last - first + 1, (int)numbers.Descendants(Chart + "ptCount").Single().Attribute("val")!);
                for (var row = first; row <= last; row++)
                {
                    var shown = cells[sheet, $"{column}{row}"];
                    Assert.Equal(shown is "#N/A" or "" ? null : shown, cached.GetValueOrDefault(row - first));
                }
            }
        }
    }

    [Theory]
    [InlineData("People and place")]
    [InlineData("Partnership and process")]
    [InlineData("Levels of work")]
    public void Charts_BelowALongTable_ArePrintedWithItsLastRows(string sheet)
    {
        var workbook = new EditedWorkbook(TestWorkbooks.Sample(ConfidentialityMode.Confidential));
        var part = XElement.Parse(workbook[workbook.PartOf(sheet)]);
        var last = part.Descendants()
            .Where(element => element.Name.LocalName == "row")
            .Max(row => (int)row.Attribute("r")!);
        var end = part.Descendants()
            .Where(element => element.Name.LocalName == "brk")
            .Max(start => (int)start.Attribute("id")!);
        Assert.InRange(end, 7, last - 1);
    }

    private static (SheetValues Cells, EditedWorkbook Parts) OfFew(int people, ConfidentialityMode mode)
    {
        var framework = ShippedFrameworks.Catalogue.Current;
        var item = framework.Enablers[0];
        var set = ResponseSet.InOrderOfAppearance(
            framework,
            [
                .. Enumerable
                    .Range(0, people)
                    .Select(i => new Response(
                        $"P{i}",
                        "A",
                        "",
                        AnswerSet.Empty(framework).With(item, Answer.FromScore(2 + (i % 2)))
                    )),
            ]
        );
        var workbook = TestWorkbooks.Create(set, mode);
        return (new(workbook), new(workbook));
    }

    private static IEnumerable<XDocument> Charts(EditedWorkbook parts) =>
        parts
            .Parts.Keys.Where(name => name.StartsWith("xl/charts/", StringComparison.Ordinal))
            .Select(name => XDocument.Parse(parts[name]));

    private static List<Dictionary<int, string>> CacheOf(EditedWorkbook parts) =>
        [
            .. Charts(parts)
                .Select(chart =>
                    chart
                        .Descendants(Chart + "numCache")
                        .First()
                        .Elements(Chart + "pt")
                        .ToDictionary(point => (int)point.Attribute("idx")!, point => point.Value)
                ),
        ];

    private static (string Sheet, string Column, int First, int Last) Range(string formula)
    {
        var at = formula.LastIndexOf('!');
        var ends = formula[(at + 1)..].Split(':').Select(end => end.Split('$')).ToList();
        return (
            formula[1..(at - 1)].Replace("''", "'", StringComparison.Ordinal),
            ends[0][1],
            int.Parse(ends[0][2], null),
            int.Parse(ends[1][2], null)
        );
    }
}
