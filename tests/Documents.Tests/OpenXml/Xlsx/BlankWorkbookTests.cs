using BeyondBoundaries.Documents.OpenXml.Xlsx;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;

public sealed class BlankWorkbookTests
{
    [Fact]
    public void Blank_ForTwelve_HasARowForEachItemAndAColumnForEachPerson()
    {
        var cells = new SheetValues(TestWorkbooks.Blank());
        Assert.Equal(
            [
                "About",
                "Scores",
                "Results",
                "Purpose and priorities",
                "People and place",
                "Partnership and process",
                "Agencies",
                "Notes",
            ],
            cells.Names
        );
        Assert.Equal(["SEAT-2223", "SEAT-222E", ""], new[] { "C6", "N6", "O6" }.Select(cell => cells["Scores", cell]));
        var ids = Enumerable
            .Range(9, ShippedFrameworks.Catalogue.Current.Items.Count + 8)
            .Select(row => cells["Scores", $"A{row}"])
            .ToList();
        Assert.Equal(ShippedFrameworks.Catalogue.Current.Enablers.Select(item => item.Id), ids.Take(12));
        Assert.Empty(ShippedFrameworks.Catalogue.Current.Items.Select(item => item.Id).Except(ids));
    }

    [Fact]
    public void Blank_BeforeAnyScore_HasNoNumberThatIsNone()
    {
        var cells = new SheetValues(TestWorkbooks.Blank());
        Assert.Equal(
            ["", "0", "", "No one scored", "", "#N/A"],
            "CDKMNO".Select(column => cells["Results", $"{column}6"])
        );
        Assert.StartsWith("IF(D6=0,\"\",ROUND(", cells.FormulaOf("Results", "C6"), StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_Scores_ArePickedFromTheScaleAndSkip()
    {
        var parts = new EditedWorkbook(TestWorkbooks.Blank());
        Assert.Contains(
            "sqref=\"C9:N20\"><formula1>\"1,2,3,4,5,skip\"</formula1>",
            parts[parts.PartOf("Scores")],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Blank_Notes_ArePickedFromTheNamesThatPeopleType()
    {
        var parts = new EditedWorkbook(TestWorkbooks.Blank());
        Assert.Contains(
            "sqref=\"A5:A64\"><formula1>'Scores'!$C$6:$N$6</formula1>",
            System.Net.WebUtility.HtmlDecode(parts[parts.PartOf("Notes")]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Blank_Agencies_ArePickedFromTheListWithTheirAverages()
    {
        using var file = new MemoryStream();
        BlankWorkbook.Write(
            ShippedFrameworks.Catalogue.Current,
            ["P1", "P2"],
            file,
            agencies: ["Health visiting", "A, \"B\" & C"]
        );
        var parts = new EditedWorkbook(file.ToArray());
        var cells = new SheetValues(file.ToArray());
        Assert.Equal(
            ["Health visiting", "A, \"B\" & C", ""],
            new[] { "A6", "A7", "A8" }.Select(cell => cells["Agencies", cell])
        );
        Assert.Contains(
            "sqref=\"C7:D7\"><formula1>OFFSET('Agencies'!$A$6,0,0,",
            System.Net.WebUtility.HtmlDecode(parts[parts.PartOf("Scores")]),
            StringComparison.Ordinal
        );
        Assert.Contains("SUMPRODUCT(", cells.FormulaOf("Agencies", "C6"), StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_Scores_HaveReadableHeadsAndHideTheIds()
    {
        var parts = new EditedWorkbook(TestWorkbooks.Blank());
        var cells = new SheetValues(TestWorkbooks.Blank());
        Assert.Contains(
            "<col min=\"1\" max=\"1\" width=\"14\" hidden=\"1\"",
            parts[parts.PartOf("Scores")],
            StringComparison.Ordinal
        );
        Assert.Equal(("Scores", ""), (cells["Scores", "B1"], cells["Scores", "A1"]));
        Assert.StartsWith("1.1 Senior leadership: ", cells["Scores", "B9"], StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_Charts_AreThereForAllForEachThemeAndForEachEnabler() =>
        Assert.Equal(
            1 + 3 + 12,
            new EditedWorkbook(TestWorkbooks.Blank()).Parts.Keys.Count(name =>
                name.StartsWith("xl/charts/", StringComparison.Ordinal)
            )
        );

    [Theory]
    [InlineData(0)]
    [InlineData(BlankWorkbook.MaxParticipants + 1)]
    public void Blank_ForNobodyOrTooMany_Throws(int participants) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TestWorkbooks.Blank(participants));

    [Theory]
    [InlineData(
        true,
        "Council",
        "These are the agencies that people can pick",
        "You can also give each person’s agency"
    )]
    [InlineData(
        true,
        "",
        "To let people pick agencies on the Scores sheet, list them here",
        "You can also give each person’s agency"
    )]
    [InlineData(
        false,
        "",
        "This round does not keep people’s agencies",
        "This round does not keep people’s agencies or levels of work, so leave those rows empty."
    )]
    public void Blank_Words_SuitTheAgenciesAndTheMode(bool keepsGroups, string agencies, string sheet, string about)
    {
        using var file = new MemoryStream();
        BlankWorkbook.Write(
            ShippedFrameworks.Catalogue.Current,
            ["P1"],
            file,
            agencies: agencies.Split(',', StringSplitOptions.RemoveEmptyEntries),
            keepsGroups: keepsGroups
        );
        var cells = new SheetValues(file.ToArray());
        Assert.StartsWith(sheet, cells["Agencies", "A2"], StringComparison.Ordinal);
        Assert.Contains(
            Enumerable.Range(1, 20).Select(row => cells["About", $"B{row}"]),
            text => text.Contains(about, StringComparison.Ordinal)
        );
    }
}
