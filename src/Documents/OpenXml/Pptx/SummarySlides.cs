using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>
/// Writes the slides that a board uses to make decisions: the title, what the board is asked to do, and the main
/// findings.
/// </summary>
internal static class SummarySlides
{
    /// <summary>
    /// The maximum number of enablers to name in each direction: those whose averages went up, and those whose
    /// averages went down. The notes name all of them.
    /// </summary>
    private const int MaxMoves = 3;

    public static Slide CreateOpening(RoundResults results, ReportDetails? details)
    {
        var framework = results.Framework.Definition;
        string[] lines =
        [
            BoardText.Subtitle(details),
            ReportPage.Facts(results, details),
            .. BoardText.AgenciesOf(results) is { } agencies ? [agencies] : Array.Empty<string>(),
        ];
        return new(ReportPage.Heading(framework, details), [framework.DisplayTitle, ReportPage.Source(framework)])
        {
            Subtitle = string.Join('\n', lines),
        };
    }

    public static IEnumerable<Slide> Create(RoundResults results, ReportDetails? details, Plan? plan, RoundTrend? trend)
    {
        var summary = BoardSummary.Create(results, details, plan, trend);
        var names = BoardTables.Names(results);
        yield return new(BoardText.Asks, [summary.Purpose, summary.NextRound])
        {
            Points = [.. summary.Asks.Select((ask, i) => ($"{i + 1}.", ask))],
        };
        yield return new(
            BoardText.Findings,
            [
                .. RoundFindings
                    .Find(results)
                    .Select(finding => $"{finding.Label}: {finding.Headline}. {finding.Detail}"),
                .. trend is null ? Array.Empty<string>() : [ChartHeadlineText.DescribeMoves(trend)],
                .. names.Key,
            ]
        )
        {
            Points =
            [
                .. summary.Findings.Count == 0
                    ? [("", FindingsSection.Nothing)]
                    : summary.Findings.Select(finding =>
                        ($"{finding.Label}: {names.ShortenIn(finding.Headline)}.", names.ShortenIn(finding.Detail))
                    ),
                .. trend is null
                    ? Array.Empty<(string, string)>()
                    : [($"{ChartHeadlineText.Since(trend)}.", ChartHeadlineText.DescribeMoves(trend, MaxMoves))],
            ],
        };
    }
}
