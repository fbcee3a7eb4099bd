using BeyondBoundaries.Documents.OpenXml.Xlsx;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;

/// <summary>Tests which rows start a new page when a table with charts below it is printed.</summary>
public sealed class PageStartsTests
{
    private const int AlonePoints = 400;

    [Fact]
    public void Find_SmallTable_StartsNoPage() => Assert.Empty(Find([20, 20], charts: 300));

    [Fact]
    public void Find_LongTable_DividesItEvenly() =>
        // About ten of these rows fit on a page, but none fit on the page with the charts.
        Assert.Equal([13, 20, 28], Find([.. Enumerable.Repeat(50.0, 21)], charts: 640));

    [Fact]
    public void Find_RowsThatFillAPageEach_StartsAPageForEach() =>
        Assert.Equal([7, 8, 10], Find([AlonePoints, AlonePoints, AlonePoints], charts: 640));

    [Fact]
    public void Find_SheetPrintedAcrossTwoPages_FitsNoMoreRowsThanOnePageAcross() =>
        Assert.True(
            Find([.. Enumerable.Repeat(50.0, 20)], charts: 640, columns: 20).Count
                >= Find([.. Enumerable.Repeat(50.0, 20)], charts: 640, columns: 10).Count
        );

    private static IReadOnlyList<int> Find(IReadOnlyList<double> heights, int charts, int columns = 10) =>
        PageStarts.Find(
            new(
                "Theme",
                "A theme",
                [.. Enumerable.Range(1, columns).Select(column => new TableColumn($"{column}", 10))],
                HeaderRow: 5,
                LastRow: 5 + heights.Count
            )
            {
                Rows = _ => { },
            },
            heights,
            charts
        );
}
