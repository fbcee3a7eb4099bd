using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>
/// Writes the plan: the partnership's chosen priorities with their reasons, its actions, and the enablers that were
/// proposed or discussed but not chosen.
/// </summary>
internal static class PlanSection
{
    public const string NoAction = "There are no actions yet.";

    public const string LeftOutHeading = "Proposed or discussed, but not chosen";

    public static ReportSection? Create(Plan? plan, Framework framework, ReportDetails? details) =>
        plan is null or { IsEmpty: true }
            ? null
            : new(
                "plan",
                "Plan",
                Heading(plan),
                SafeMarkup.From(
                    $"""
                    {(plan.Chosen.Count == 0 ? SafeMarkup.Empty : Priorities(plan, framework))}
                    {(
                        plan.Entries.Count == 0
                            ? SafeMarkup.From($"""<p class="note">{NoAction}</p>""")
                            : Actions(plan, framework, details)
                    )}
                    {LeftOut(plan, framework)}
                    """
                )
            );

    public static string Heading(Plan plan) => $"What you will do: {PlanText.Size(plan)}";

    private static SafeMarkup Priorities(Plan plan, Framework framework) =>
        SafeMarkup.From($"""<ol class="ranked">{plan.Chosen.Select(choice => Priority(choice, framework))}</ol>""");

    private static SafeMarkup Priority(PriorityChoice choice, Framework framework)
    {
        var why =
            choice.Why.Length == 0
                ? SafeMarkup.Empty
                : SafeMarkup.From($"""<p class="written" dir="auto">{choice.Why}</p>""");
        return SafeMarkup.From($"<li><strong>{Name(choice.Enabler, framework)}</strong>{why}</li>");
    }

    private static SafeMarkup Actions(Plan plan, Framework framework, ReportDetails? details)
    {
        var head = SafeMarkup.Join([
            HtmlTable.Heading("Action"),
            HtmlTable.Heading("Enabler"),
            HtmlTable.Heading("Owner"),
            HtmlTable.Heading("Due"),
            HtmlTable.Heading("Status"),
        ]);
        return HtmlTable.Render(
            "Actions",
            "actions",
            head,
            SafeMarkup.Join(plan.Entries.Select(entry => Row(entry, framework, details)))
        );
    }

    private static SafeMarkup Row(PlanEntry entry, Framework framework, ReportDetails? details) =>
        SafeMarkup.From(
            $"""
            <tr><th scope="row" class="statement written" dir="auto">{entry.Action.Text}{(
                entry.IsEarlier && entry.Round.Length > 0
                    ? SafeMarkup.From($"""<span class="full">from {entry.Round}</span>""")
                    : SafeMarkup.Empty
            )}</th>
            <td>{Name(entry.Enabler, framework)}</td><td class="written" dir="auto">{ActionText.Owner(
                entry.Action
            )}</td><td>{Due(entry.Action, details)}</td><td>{ActionText.Describe(entry.Action.Status)}</td></tr>
            """
        );

    /// <summary>Writes the due date, marked if the action is overdue on the date of the report.</summary>
    public static SafeMarkup Due(PlanAction action, ReportDetails? details) =>
        BoardSummary.IsOverdue(action, details)
            ? SafeMarkup.From($"<strong>{ActionText.Overdue}:</strong> {ActionText.Due(action)}")
            : SafeMarkup.From($"{ActionText.Due(action)}");

    private static SafeMarkup LeftOut(Plan plan, Framework framework)
    {
        var left = plan.Priorities?.LeftOut ?? [];
        return left.Count == 0
            ? SafeMarkup.Empty
            : SafeMarkup.From(
                $"""
                <h3>{LeftOutHeading}</h3>
                <ul class="notes">{left.Select(choice =>
                    SafeMarkup.From(
                        $"""<li><strong>{Name(choice.Enabler, framework)}</strong><p dir="auto">{choice.Why}</p></li>"""
                    )
                )}</ul>
                """
            );
    }

    public static string Name(string enabler, Framework framework) => framework.Find(enabler)?.Short ?? enabler;
}
