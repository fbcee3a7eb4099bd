using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>
/// Writes the first-page section about what has changed and who will do what next. The section is left out if there is
/// neither a plan nor an earlier round.
/// </summary>
internal static class NextSection
{
    /// <summary>The number of characters to which an action's text is shortened; the plan has the full text.</summary>
    private const int MaxCharactersOfAction = 150;

    /// <summary>The number of characters to which an owner's name is shortened; the plan has the full name.</summary>
    private const int MaxCharactersOfOwner = 60;

    public static ReportSection? Create(RoundResults results, ReportDetails? details, Plan? plan, RoundTrend? trend)
    {
        if (plan is null or { IsEmpty: true } && trend is null)
        {
            return null;
        }

        var summary = BoardSummary.Create(results, details, plan, trend);
        var moves = trend is null ? "" : ChartHeadlineText.DescribeMoves(trend);
        var priorities =
            plan?.Chosen.Select(choice => PlanSection.Name(choice.Enabler, results.Framework)).ToList() ?? [];
        return new(
            "next",
            "What happens next",
            trend is null ? "What happens next" : $"{ChartHeadlineText.Since(trend)}",
            SafeMarkup.From(
                $"""
                {(moves.Length == 0 ? SafeMarkup.Empty : SafeMarkup.From($"<p>{moves}</p>"))}
                {(
                    priorities.Count == 0
                        ? SafeMarkup.Empty
                        : SafeMarkup.From($"<p><strong>Priorities:</strong> {BriefText.Join(priorities)}.</p>")
                )}
                {(summary.NextActions.Count == 0 ? SafeMarkup.Empty : Actions(summary, details))}
                <p class="note">{summary.NextRound}</p>
                """
            )
        );
    }

    private static SafeMarkup Actions(BoardSummary summary, ReportDetails? details)
    {
        var head = SafeMarkup.Join([HtmlTable.Heading("Action"), HtmlTable.Heading("Owner"), HtmlTable.Heading("Due")]);
        var rows = summary.NextActions.Select(entry => Row(entry.Action, details));
        return HtmlTable.Render(BoardText.NextActions, "actions", head, SafeMarkup.Join(rows));
    }

    private static SafeMarkup Row(PlanAction action, ReportDetails? details)
    {
        var text = BriefText.Shorten(action.Text, MaxCharactersOfAction);
        var owner = BriefText.Shorten(ActionText.Owner(action), MaxCharactersOfOwner);
        return SafeMarkup.From(
            $"""<tr><th scope="row" class="statement written" dir="auto">{text}</th>"""
                + $"""<td class="written" dir="auto">{owner}</td><td>{PlanSection.Due(action, details)}</td></tr>"""
        );
    }
}
