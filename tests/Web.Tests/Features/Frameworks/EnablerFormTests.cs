using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Web.Features.Frameworks;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Features.Frameworks;

public sealed class EnablerFormTests
{
    [Theory]
    [InlineData(29, 30)]
    [InlineData(30, 30)]
    [InlineData(31, 31)]
    public void Form_OfAnEnablerWithManyIndicators_KeepsThemAll(int indicators, int shown)
    {
        var scale = Room.Framework.Definition.Scale;
        var enabler = Room.Framework.Definition.Themes[0].Enablers[0] with
        {
            Indicators = [.. Enumerable.Range(1, indicators).Select(i => new Indicator($"{i}", $"Row {i}"))],
        };

        var form = EnablerForm.From(enabler, "theme", scale).Fit(scale);

        Assert.Equal(shown, form.Indicators.Count);
        Assert.Equal(
            enabler.Indicators.Select(indicator => indicator.Text),
            form.Indicators.Take(indicators).Select(row => row.Text)
        );
    }
}
