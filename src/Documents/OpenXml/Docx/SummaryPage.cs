using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>
/// Writes the page that the board uses to make decisions: what the board is asked to do, the main findings, what has
/// changed, and who does what by when.
/// </summary>
internal static class SummaryPage
{
    /// <summary>
    /// The maximum length of the evidence for a finding, in characters; later pages have all the figures.
    /// </summary>
    private const int MaxCharactersOfDetail = 150;

    /// <summary>The maximum length of an action's text, in characters; the plan has the full text.</summary>
    private const int MaxCharactersOfAction = 80;

    /// <summary>The maximum length of an owner's name, in characters; the plan has the full name.</summary>
    private const int MaxCharactersOfOwner = 30;

    /// <summary>
    /// The maximum number of enablers to name in each direction: those whose averages went up, and those whose
    /// averages went down.
    /// </summary>
    private const int MaxMoves = 2;

    public static void Write(
        BodyWriter body,
        RoundResults results,
        ReportDetails? details,
        Plan? plan,
        RoundTrend? trend
    )
    {
        var framework = results.Framework.Definition;
        var brief = details?.WithBriefNames();
        var names = BoardTables.Names(results);
        var summary = BoardSummary.Create(results, brief, plan, trend);
        body.Text(TextStyle.Band, framework.DisplayTitle)
            .Title(ReportPage.Heading(framework, details))
            .Text(TextStyle.Subtitle, BoardText.Subtitle(details))
            .Text(TextStyle.Quiet, ReportPage.Facts(results, details is null ? null : details with { Round = "" }))
            .Texts(TextStyle.Quiet, BoardText.AgenciesOf(results) is { } agencies ? [agencies] : [])
            .Text(TextStyle.Normal, summary.Purpose)
            .Text(TextStyle.SummaryHeading, BoardText.Asks)
            .Texts(TextStyle.ListNumber, summary.Asks)
            .Text(TextStyle.SummaryHeading, BoardText.Findings);
        foreach (var finding in summary.Findings)
        {
            var colour = FindingsSection.ColourOf(finding.Kind)[1..];
            body.TextWithBar(TextStyle.FindingHeading, finding.Label, names.ShortenIn(finding.Headline), colour)
                .TextWithBar(
                    TextStyle.FindingText,
                    "",
                    BriefText.Sentences(names.ShortenIn(finding.Detail), MaxCharactersOfDetail),
                    colour
                );
        }

        if (summary.Findings.Count == 0)
        {
            body.Text(TextStyle.Normal, FindingsSection.Nothing);
        }

        if (trend is not null)
        {
            body.Text(TextStyle.SummaryHeading, ChartHeadlineText.Since(trend))
                .Texts(
                    TextStyle.Normal,
                    ChartHeadlineText.DescribeMoves(trend, MaxMoves) is { Length: > 0 } moves ? [moves] : []
                );
        }

        Next(body, summary, details);
    }

    private static void Next(BodyWriter body, BoardSummary summary, ReportDetails? details)
    {
        if (summary.NextActions.Count > 0)
        {
            body.Table(
                BoardTables.NextActions(summary.NextActions, details, MaxCharactersOfAction, MaxCharactersOfOwner),
                TextStyle.SummaryHeading
            );
        }

        var notes = $"{Overdue(summary, details)}{More(summary)}".TrimEnd();
        body.Texts(TextStyle.SummaryNote, notes.Length > 0 ? [notes, summary.NextRound] : [summary.NextRound]);
    }

    private static string Overdue(BoardSummary summary, ReportDetails? details) =>
        details?.Today is { } today && summary.NextActions.Any(entry => entry.Action.IsOverdue(today))
            ? $"“Overdue” means due before {UkDate.Format(today)}. "
            : "";

    private static string More(BoardSummary summary) =>
        summary.OtherActions switch
        {
            0 => "",
            1 => "One more action is open: see the plan. ",
            var more => $"{more} more actions are open: see the plan. ",
        };
}
