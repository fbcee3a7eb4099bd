using System.Globalization;
using System.Xml.Linq;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.OpenXml.Xlsx;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;

/// <summary>Tests the sheets of the results workbook, and what they say about people.</summary>
public sealed class ResultsWorkbookTests
{
    [Theory]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public void Results_OfTheSample_ShowTheFiguresOfTheMethod(ConfidentialityMode mode)
    {
        var results = RoundResults.Compute(SampleRound.Value, new(mode));
        var cells = new SheetValues(TestWorkbooks.Sample(mode));
        foreach (var (i, result) in results.Enablers.Index())
        {
            var row = 6 + i;
            Assert.Equal(result.Item.Id, cells["Results", $"A{row}"]);
            Assert.Equal(result.Figures.MeanDisplay, Tenths(cells["Results", $"C{row}"]));
            Assert.Equal(
                $"{result.Figures.N} {result.Figures.Skip}",
                $"{cells["Results", $"D{row}"]} {cells["Results", $"E{row}"]}"
            );
            Assert.Equal(
                Enumerable.Range(1, 5).Select(score => $"{result.Figures.Tally![score]}"),
                "FGHIJ".Select(column => cells["Results", $"{column}{row}"])
            );
            Assert.Equal(result.Figures.SpreadDisplay, Tenths(cells["Results", $"K{row}"]));
            Assert.Equal(result.Figures.AgreementPercent!.Value.ToText(0), cells["Results", $"L{row}"]);
            Assert.Equal(AgreementText.Label(result.Figures), cells["Results", $"M{row}"]);
            Assert.Equal(StandingText.Describe(result.Figures.Standing!.Value), cells["Results", $"N{row}"]);
            Assert.All("CDKLMN", column => Assert.NotNull(cells.FormulaOf("Results", $"{column}{row}")));
            Assert.Equal(mode == ConfidentialityMode.Open, cells.FormulaOf("Results", $"F{row}") is not null);
        }

        Assert.All(results.Themes, theme => Assert.Equal(theme.MeanDisplay, Tenths(cells[theme.Theme.Title, "C4"])));
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public void Results_OutsideModeOpen_HoldNobody(ConfidentialityMode mode)
    {
        var set = Named(SampleRound.Value);
        var workbook = TestWorkbooks.Create(set, mode);
        Assert.DoesNotContain("Scores", new SheetValues(workbook).Names);
        foreach (var name in new EditedWorkbook(workbook).Parts.Keys)
        {
            var text = new EditedWorkbook(workbook)[name];
            Assert.DoesNotContain("Someone-", text, StringComparison.Ordinal);
            Assert.DoesNotContain("'Scores'", text, StringComparison.Ordinal);
            if (mode == ConfidentialityMode.Anonymous)
            {
                Assert.All(
                    set.Agencies.Concat(set.Levels),
                    group => Assert.DoesNotContain($">{group}<", text, StringComparison.OrdinalIgnoreCase)
                );
            }
        }
    }

    [Fact]
    public void Workbook_WithARoundBefore_HoldsItsAveragesBesideTheseAndEmojiInItsHeads()
    {
        using var file = new MemoryStream();
        ResultsWorkbook.Write(
            FullRound.Results(),
            FullRound.Responses,
            file,
            trend: FullRound.Trend() with
            {
                Before = "Autumn 😀 2025",
            }
        );
        var cells = new SheetValues(file.ToArray());
        Assert.Contains("Changes", cells.Names);
        Assert.Equal("Autumn 😀 2025", cells["Changes", "C4"]);
        Assert.Equal(
            ["1.1", "4.7", "4", "down"],
            new[] { "A5", "C5", "D5", "E5" }.Select(cell => cells["Changes", cell])
        );
    }

    [Fact]
    public void Results_WhateverTheMode_SayNothingOfWhoMadeThemWhereAndWhen()
    {
        foreach (var mode in Enum.GetValues<ConfidentialityMode>())
        {
            var parts = new EditedWorkbook(TestWorkbooks.Sample(mode));
            Assert.Equal(
                ["docProps/core.xml"],
                parts.Parts.Keys.Where(name => name.StartsWith("docProps", StringComparison.Ordinal))
            );
            var properties = XDocument
                .Parse(parts["docProps/core.xml"])
                .Root!.Elements()
                .Select(element => element.Name.LocalName);
            Assert.Equal(["title", "language"], properties);
            Assert.DoesNotContain(
                parts.Parts.Keys,
                name =>
                    name.Contains("comment", StringComparison.OrdinalIgnoreCase)
                    || name.Contains("persons", StringComparison.OrdinalIgnoreCase)
            );
            Assert.Equal(TestWorkbooks.Sample(mode), TestWorkbooks.Sample(mode));
        }
    }

    [Theory]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Confidential)]
    public void Sheets_HaveATitleATableAndAHeadThatIsPrintedOnEveryPage(ConfidentialityMode mode)
    {
        var workbook = TestWorkbooks.Create(TestWorkbooks.Hostile(), mode, TestWorkbooks.HostileDetails);
        var parts = new EditedWorkbook(workbook);
        var names = new SheetValues(workbook).Names;
        foreach (var name in names)
        {
            var sheet = XDocument.Parse(parts[parts.PartOf(name)]);
            Assert.NotEqual("", new SheetValues(workbook)[name, name == "Scores" ? "B1" : "A1"]);
            Assert.Single(sheet.Descendants(), element => element.Name.LocalName == "tablePart");
            Assert.Single(
                sheet.Descendants(),
                element => element.Name.LocalName == "pane" && (string?)element.Attribute("state") == "frozen"
            );
            Assert.Contains(sheet.Descendants(), element => element.Name.LocalName == "col");
        }

        Assert.Equal(
            names.Count,
            XDocument
                .Parse(parts["xl/workbook.xml"])
                .Descendants()
                .Count(element => (string?)element.Attribute("name") == "_xlnm.Print_Titles")
        );
    }

    [Fact]
    public void Workbook_OfAFullRound_HasASheetForEverythingThatWasSaidAndPointsOutNobody()
    {
        using var file = new MemoryStream();
        ResultsWorkbook.Write(
            FullRound.Results(),
            FullRound.Responses,
            file,
            ExportedFile.Details,
            FullRound.Trend(),
            TestPlans.One
        );
        var cells = new SheetValues(file.ToArray());
        Assert.Equal(
            ["Agreed scores", "Spectrum", "Challenges", "Plan"],
            cells.Names.SkipWhile(name => name != "Agreed scores").Take(4)
        );
        Assert.Equal(
            ["1.1", "Senior leadership", "4", "3", "Developing", "We settled", "Not all did"],
            "ABCDEFG".Select(column => cells["Agreed scores", $"{column}5"])
        );
        Assert.Equal(["Coalition", "22", "0 or 1"], "ABC".Select(column => cells["Spectrum", $"{column}4"]));
        Assert.Equal(
            ["Technical blockages", "22", "0 or 1", "22", "0 or 1"],
            "ABCDE".Select(column => cells["Challenges", $"{column}5"])
        );
        Assert.Equal(
            ["2", "Common agenda", "", "", "", "", ""],
            "ABCDEFG".Select(column => cells["Plan", $"{column}7"])
        );
        Assert.Equal(
            [
                "1",
                "Information sharing",
                "Low, and\nasked for",
                "=Agree; one, form \\ for all\nby hand",
                "Anna, Health visiting",
                "31 March 2027",
                "Under way",
            ],
            "ABCDEFG".Select(column => cells["Plan", $"{column}4"])
        );
        Assert.All(
            ExportedFile.Parts(file.ToArray()),
            part => Assert.DoesNotMatch("Someone-|[Oo]ne person (scored|gave|said|chose)|\\b1 person", part.Value)
        );
    }

    [Fact]
    public void Agencies_WithLongNames_HaveShortNamesInHeadingsAndTheFullOnesBelow()
    {
        var cells = new SheetValues(TestWorkbooks.Create(LongNames.Round, ConfidentialityMode.Open));
        var all = Enumerable.Range(1, 80).Select(row => cells["Agencies", $"A{row}"]).ToList();
        var heads = Enumerable
            .Range(4, 8)
            .SelectMany(row => "DEFGH".Select(column => cells["Agencies", $"{column}{row}"]));
        Assert.All(heads, head => Assert.InRange(head.Length, 0, 22));
        Assert.Equal(
            3,
            all.Count(text => text.StartsWith('“') && text.Contains("” is Testshire", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Levels_InHeadings_BeginWithACapital()
    {
        var cells = new SheetValues(TestWorkbooks.Sample(ConfidentialityMode.Confidential));
        Assert.Contains("Strategic", Enumerable.Range(4, 6).Select(row => cells["Levels of work", $"D{row}"]));
    }

    [Fact]
    public void Notes_OutsideModeOpen_StandWithoutNames()
    {
        var cells = new SheetValues(TestWorkbooks.Sample(ConfidentialityMode.Confidential));
        Assert.Equal(["Question", "About", "Note"], "ABC".Select(column => cells["Notes", $"{column}4"]));
        Assert.Equal("Participant", new SheetValues(TestWorkbooks.Sample(ConfidentialityMode.Open))["Notes", "A4"]);
    }

    [Fact]
    public void Results_OfMoreThanASheetHolds_GoOnInTheNext()
    {
        var framework = ShippedFrameworks.Catalogue.Current;
        var answers = framework.Enablers.Aggregate(
            AnswerSet.Empty(framework),
            (given, item) => given.With(item, Answer.FromScore(3))
        );
        var set = ResponseSet.InOrderOfAppearance(
            framework,
            [.. Enumerable.Range(0, 16_001).Select(i => new Response($"P{i}", "", "", answers))]
        );
        var workbook = TestWorkbooks.Create(set, ConfidentialityMode.Open);
        var parts = new EditedWorkbook(workbook);
        Assert.Contains(
            $"COUNTIF('Scores'!$C$9:${CellName.Column(16_002)}$9,3)+COUNTIF('Scores 2'!$C$9:$C$9,3)",
            parts[parts.PartOf("Results")],
            StringComparison.Ordinal
        );
        Assert.Equal(16_001, ResponsesFile.Read(new MemoryStream(workbook), framework).Value!.Responses.Count);
    }

    private static string Tenths(string number) =>
        double.Parse(number, CultureInfo.InvariantCulture).ToString("0.0", CultureInfo.InvariantCulture);

    private static ResponseSet Named(ResponseSet set) =>
        set with
        {
            Responses = [.. set.Responses.Select((response, i) => response with { Participant = $"Someone-{i}" })],
        };
}
