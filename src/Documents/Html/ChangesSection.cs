using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Svg;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>Writes the changes since the previous round, if there is one.</summary>
internal static class ChangesSection
{
    public static ReportSection? Create(RoundResults results, RoundTrend? trend)
    {
        if (trend is null)
        {
            return null;
        }

        var chart = ChangeChart.Create(trend.Comparison, results.Framework, "change", trend.BeforeHeading, trend.After);
        return new(
            "changes",
            $"Changes since {TextDirection.Isolate(trend.Before)}",
            chart.Headline,
            SafeMarkup.From(
                $"""
                <p class="sub">{ChangeText.ExplainUpOrDown(trend.Comparison.Items)} {BoardText.Closer}</p>
                <figure role="none">{new SafeMarkup(chart.Svg)}</figure>
                {ComparisonReport.Table(
                    "Each enabler before and after",
                    [.. trend.Comparison.Items.Where(item => item.Item.IsEnabler)],
                    trend.BeforeHeading,
                    trend.After
                )}
                {ComparisonReport.Wording(trend.Comparison)}
                """
            )
        );
    }
}
