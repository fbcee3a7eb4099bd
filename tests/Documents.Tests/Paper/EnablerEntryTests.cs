using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Paper;

namespace BeyondBoundaries.Documents.Tests.Paper;

public sealed class EnablerEntryTests
{
    private static Scale Scale => ShippedFrameworks.Catalogue.Current.Scale;

    private static Enabler Enabler => ShippedFrameworks.Catalogue.Current.Themes[0].Enablers[0];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Split_ThatFits_IsTheWholeEnabler(bool boxesFirst)
    {
        var row = Assert.Single(EnablerEntry.Split(Enabler, Scale, boxesFirst, _ => true));
        Assert.Equal(Enabler.Indicators, row.Indicators);
        Assert.True(row.HasBoxes);
        Assert.False(row.IsContinued);
    }

    [Fact]
    public void Split_OfAnEnablerWithLevelTexts_PrintsThemBeforeTheIndicators()
    {
        var described = Enabler with { Levels = [new(5, "All of it"), new(1, "None of it")] };
        var row = Assert.Single(EnablerEntry.Split(described, Scale, true, _ => true));
        Assert.Equal(
            ["1 Not started: None of it", "5 Mature: All of it"],
            row.Indicators.Take(2).Select(prompt => prompt.Text)
        );
        Assert.Equal(Enabler.Indicators, row.Indicators.Skip(2));
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
            Scale,
            boxesFirst,
            row => row.Indicators.Count + (row.HasBoxes ? 1 : 0) <= most
        );
        Assert.Equal(Enabler.Indicators, rows.SelectMany(row => row.Indicators));
        Assert.Same(boxesFirst ? rows[0] : rows[^1], Assert.Single(rows, row => row.HasBoxes));
        Assert.Equal(rows.Select((_, i) => i > 0), rows.Select(row => row.IsContinued));
        Assert.All(rows.Skip(1), row => Assert.EndsWith(" (continued)", row.Title, StringComparison.Ordinal));
    }
}
