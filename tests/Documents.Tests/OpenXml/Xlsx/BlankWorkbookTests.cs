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
                "Notes",
            ],
            cells.Names
        );
        Assert.Equal(["SEAT-0001", "SEAT-0012", ""], new[] { "C6", "N6", "O6" }.Select(cell => cells["Scores", cell]));
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
            ["", "0", "", "Nobody scored", "", "#N/A"],
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
}
