using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Docx;

/// <summary>Tests the tables of a board paper when they contain long text, or many rows or columns.</summary>
public sealed class BoardPaperTablesTests
{
    [Fact]
    public void Paper_WithLongReasons_WritesThemAsParagraphsAndKeepsOnlyTheHeadWithTheFirstRow()
    {
        var why = string.Concat(Enumerable.Repeat("A long reason. ", 130)).Trim();
        var results = RoundResults.Compute(
            SampleRound.Value,
            new(ConfidentialityMode.Confidential),
            agreed: new Dictionary<string, AgreedScore> { ["1.1"] = new(3, why, why) }
        );
        var plan = new Plan(
            null,
            [
                .. Enumerable
                    .Range(1, 9)
                    .Select(number =>
                        TestPlans.Entry(
                            number,
                            "1.1",
                            new(why[..500], why[..100], "", new(2027, 3, 31), ActionStatus.NotStarted)
                        )
                    ),
            ]
        );
        using var document = BoardPapers.Opened(results, plan: plan);
        Assert.DoesNotContain(
            document.MainDocumentPart!.Document!.Descendants<TableCell>(),
            cell => cell.InnerText.Contains(why, StringComparison.Ordinal)
        );
        Assert.Contains(why, BoardPapers.TextOf(document), StringComparison.Ordinal);
        var rows = document
            .MainDocumentPart.Document!.Descendants<Table>()
            .Single(table => table.InnerText.StartsWith("ActionEnabler", StringComparison.Ordinal))
            .Elements<TableRow>()
            .ToList();
        Assert.Equal(10, rows.Count);
        Assert.NotEmpty(rows[0].Descendants<KeepNext>());
        Assert.All(rows.Skip(1), row => Assert.Empty(row.Descendants<KeepNext>()));
    }

    [Fact]
    public void Paper_WithManyAgencies_ContinuesItsTableAndDrawsEveryoneAlone()
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
        var tables = document
            .MainDocumentPart!.Document!.Descendants<Table>()
            .Where(one =>
                one.InnerText.StartsWith("EnablerEveryone", StringComparison.Ordinal)
                || one.InnerText.StartsWith("EnablerAgency", StringComparison.Ordinal)
            )
            .ToList();
        Assert.Equal([6, 6], tables.Select(table => table.Descendants<GridColumn>().Count()));
        Assert.All(
            document.MainDocumentPart!.ChartParts,
            chart =>
                Assert.Single(chart.ChartSpace!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.RadarChartSeries>())
        );
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(12)]
    [InlineData(13)]
    public void Table_OfAnyNumberOfColumns_HasNoPartWithASingleOne(int columns)
    {
        var rows = Enumerable
            .Range(0, 12)
            .Select(_ => new ChartRow(
                "Enabler",
                [.. Enumerable.Repeat(new ChartCell("3.0", IsFigure: true), columns)]
            ));
        var tables = ExportTableBuilder.FromChart(
            new(
                "Averages",
                "Enabler",
                [.. Enumerable.Range(0, columns).Select(i => new ChartColumn($"{i}", Drawn: true))],
                [.. rows]
            )
        );
        Assert.Equal(columns, tables.Sum(table => table.Columns.Count - 1));
        Assert.All(tables, table => Assert.InRange(table.Columns.Count, 3, 7));
    }

    [Theory]
    [InlineData(13, 12)]
    [InlineData(7, 6)]
    [InlineData(9, 8)]
    public void Table_OfOneRowTooMany_HasNoPartWithASingleOne(int rows, int most)
    {
        var table = new ExportTable(
            "Rows",
            [new("Enabler", 1)],
            [.. Enumerable.Range(0, rows).Select(i => (IReadOnlyList<ExportTableCell>)[new($"{i}")])]
        );
        var parts = table.InParts(most).ToList();
        Assert.Equal(
            Enumerable.Range(0, rows).Select(i => $"{i}"),
            parts.SelectMany(part => part.Rows).Select(row => row[0].Text)
        );
        Assert.All(parts, part => Assert.InRange(part.Rows.Count, rows / 2, (rows + 1) / 2));
    }
}
