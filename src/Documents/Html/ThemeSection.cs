using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Svg;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>
/// Writes a theme: its finding as the heading, its radar next to its enablers, the averages that the radar shows, and
/// any disagreements.
/// </summary>
internal static class ThemeSection
{
    public static ReportSection Create(RoundResults results, Theme theme, int number)
    {
        var id = $"theme-{number}";
        var radar = RadarChart.CreateForTheme(results, theme, $"{id}-radar");
        var enablers = ItemTable.Render(
            $"{theme.Title}: how people scored each enabler",
            "Enabler",
            results.EnablersOf(theme),
            results.Framework.Scale,
            $"{id}-bars"
        );
        return new(
            id,
            theme.Title,
            radar.Headline,
            SafeMarkup.From(
                $"""
                <p class="sub">{Lead(results, theme)}</p>
                <div class="beside"><figure role="none">{new SafeMarkup(radar.Svg)}</figure>{enablers}</div>
                {HtmlTable.Render(radar.Table)}
                {DisagreementList.Render(results, results.EnablersOf(theme))}
                """
            )
        );
    }

    /// <summary>Writes the theme's average, and how groups' averages are rounded.</summary>
    public static string Lead(RoundResults results, Theme theme) => $"{Mean(results, theme)}{Rounding(results)}";

    /// <summary>Writes how groups' averages are rounded; empty in anonymous mode, which has no groups.</summary>
    public static string Rounding(RoundResults results) =>
        results.Confidentiality.Mode switch
        {
            ConfidentialityMode.Open => " Agencies’ averages are exact.",
            ConfidentialityMode.Confidential => " An agency’s average is rounded to the nearest half point if "
                + $"{DisclosedAverage.MaxPeopleForHalfPoints} or fewer of its people scored. If more did, it is "
                + "rounded to the nearest tenth. An average near either end of the scale is shown with “or less” "
                + "or “or more”.",
            _ => "",
        };

    public static string Mean(RoundResults results, Theme theme)
    {
        return results.Themes.FirstOrDefault(result => result.Theme == theme) is { } found
            ? ThemeHeadlineText.Average(found, results.Framework.Scale)
            : ThemeHeadlineText.NoAverage;
    }
}
