using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Paper;

namespace BeyondBoundaries.Documents.Tests.Paper;

public sealed class EnablerEntryTests
{
    private static Enabler Enabler => ShippedFrameworks.Catalogue.Current.Themes[0].Enablers[0];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Split_ThatFits_IsTheWholeEnabler(bool boxesFirst)
    {
        var row = Assert.Single(EnablerEntry.Split(Enabler, boxesFirst, _ => true));
        Assert.Equal(Enabler.Indicators, row.Indicators);
        Assert.True(row.HasBoxes);
        Assert.False(row.IsContinued);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    [InlineData(false, 0)]
    public void Split_OverPages_KeepsEveryIndicatorInOrderAndTheBoxesOnce(bool boxesFirst, int most)
    {
        var rows = EnablerEntry.Split(
            Enabler,
            boxesFirst,
            row => row.Indicators.Count + (row.HasBoxes ? 1 : 0) <= most
        );
        Assert.Equal(Enabler.Indicators, rows.SelectMany(row => row.Indicators));
        Assert.Same(boxesFirst ? rows[0] : rows[^1], Assert.Single(rows, row => row.HasBoxes));
        Assert.Equal(rows.Select((_, i) => i > 0), rows.Select(row => row.IsContinued));
        Assert.All(rows.Skip(1), row => Assert.EndsWith(" (continued)", row.Title, StringComparison.Ordinal));
    }
}
