using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>Writes the plan: the partnership's chosen priorities with their reasons, and its actions.</summary>
internal static class PlanSection
{
    public const string NoAction = "There are no actions yet.";

    public const string LeftOutHeading = "Proposed or discussed, but not chosen";

    public static ReportSection? Of(Plan? plan, Framework framework) => plan is null or { IsEmpty: true } ? null : new(
        "plan",
        "Plan",
        Heading(plan),
        Markup.Of(
            $"""
            {(plan.Chosen.Count == 0 ? Markup.Nothing : Markup.Of($"""<ol class="ranked">{plan.Chosen.Select(choice => Priority(choice, framework))}</ol>"""))}
            {(plan.Entries.Count == 0 ? Markup.Of($"""<p class="note">{NoAction}</p>""") : Actions(plan, framework))}
            {LeftOut(plan, framework)}
            """));

    public static string Heading(Plan plan) => $"What you will do: {PlanWords.Size(plan)}";

    private static Markup Priority(PriorityChoice choice, Framework framework) => Markup.Of(
        $"""<li><strong>{Name(choice.Enabler, framework)}</strong>{(choice.Why.Length == 0 ? Markup.Nothing : Markup.Of($"""<p class="written" dir="auto">{choice.Why}</p>"""))}</li>""");

    private static Markup Actions(Plan plan, Framework framework)
    {
        var head = Markup.Join([Tables.Heading("Action"), Tables.Heading("Enabler"), Tables.Heading("Owner"), Tables.Heading("Due"), Tables.Heading("Status")]);
        return Tables.Of("Actions", "actions", head, Markup.Join(plan.Entries.Select(entry => Row(entry, framework))));
    }

    private static Markup Row(PlanEntry entry, Framework framework) => Markup.Of(
        $"""
        <tr><th scope="row" class="statement written" dir="auto">{entry.Action.Text}{(entry.IsEarlier && entry.Round.Length > 0 ? Markup.Of($"""<span class="full">from {entry.Round}</span>""") : Markup.Nothing)}</th>
        <td>{Name(entry.Enabler, framework)}</td><td class="written" dir="auto">{ActionWords.Owner(entry.Action)}</td><td>{ActionWords.Due(entry.Action)}</td><td>{ActionWords.Of(entry.Action.Status)}</td></tr>
        """);

    private static Markup LeftOut(Plan plan, Framework framework)
    {
        var left = plan.Priorities?.LeftOut ?? [];
        return left.Count == 0 ? Markup.Nothing : Markup.Of(
            $"""
            <h3>{LeftOutHeading}</h3>
            <ul class="notes">{left.Select(choice => Markup.Of($"""<li><strong>{Name(choice.Enabler, framework)}</strong><p dir="auto">{choice.Why}</p></li>"""))}</ul>
            """);
    }

    public static string Name(string enabler, Framework framework) => framework.Find(enabler)?.Short ?? enabler;
}
