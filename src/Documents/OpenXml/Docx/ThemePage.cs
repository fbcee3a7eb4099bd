using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>
/// Writes a theme: its headline, its radar diagram, how people scored its enablers, and the second votes and agreed
/// scores after discussion.
/// </summary>
internal static class ThemePage
{
    private const int PictureHeight = 88;

    public static void Write(BodyWriter body, RoundResults results, Theme theme, RoundTrend? trend)
    {
        // The chart is always by agency, because people outside the round must not see lines for individual people.
        var radar = RadarData.CreateForTheme(results, theme, ChartGroups.Agencies);
        var enablers = results.EnablersOf(theme).ToList();
        body.Page(radar.Headline)
            .Text(TextStyle.Quiet, ThemeSection.Mean(results, theme))
            .Radar(radar, BoardTables.Names(results), results.Framework.Definition.Language, PictureHeight)
            .Table(
                BoardTables.Items($"{theme.Title}: how people scored each enabler", "Enabler", enablers, results, trend)
            );
        Votes(body, enablers);
        Agreed(body, results, enablers);
    }

    /// <summary>Describes what the second votes changed.</summary>
    private static void Votes(BodyWriter body, List<ItemResult> enablers)
    {
        var told = enablers.Where(item => item.HasSecondVote).ToList();
        if (told.Count == 0)
        {
            return;
        }

        body.Text(TextStyle.Heading2, BoardText.SecondVotes);
        foreach (var item in told)
        {
            body.Text(TextStyle.Normal, $"{item.Item.Short}.", SecondVoteText.Describe(item)!);
        }
    }

    /// <summary>Writes the agreed scores, with their reasons and dissent in full.</summary>
    private static void Agreed(BodyWriter body, RoundResults results, List<ItemResult> enablers)
    {
        var told = enablers.Where(item => item.Agreed is not null).ToList();
        if (told.Count == 0)
        {
            return;
        }

        body.Text(TextStyle.Heading2, BoardText.Agreed).Text(TextStyle.Quiet, AgreedScoresSection.Lead);
        foreach (var item in told)
        {
            var agreed = item.Agreed!;
            var level = results.Framework.Scale.At(agreed.Score);
            body.Text(
                TextStyle.Normal,
                $"{item.Item.Short}: {agreed.Score} {level.Label}.",
                agreed.Dissent.Length == 0 ? agreed.Why : $"{agreed.Why}\nDissent: {agreed.Dissent}".TrimStart()
            );
        }
    }
}
