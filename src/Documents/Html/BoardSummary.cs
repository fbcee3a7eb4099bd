using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Documents.Html;

/// <summary>
/// The content of the page that a board uses to make decisions. It is computed here for the board paper, the slides and
/// the report.
/// </summary>
/// <param name="Purpose">The purpose of the paper or the slides, in two sentences.</param>
/// <param name="Asks">What the board is asked to do, in order.</param>
/// <param name="Findings">
/// At most three findings: the one about the strongest enabler, then those that matter most for a decision.
/// </param>
/// <param name="NextActions">At most three open actions: those that are due first, in order of due date.</param>
/// <param name="OtherActions">The number of other open actions.</param>
/// <param name="NextRound">The next round, in a sentence.</param>
internal sealed record BoardSummary(
    string Purpose,
    IReadOnlyList<string> Asks,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<PlanEntry> NextActions,
    int OtherActions,
    string NextRound
)
{
    private const int MaxFindings = 3;
    private const int MaxActions = 3;

    private static readonly FindingKind[] Order =
    [
        FindingKind.Strongest,
        FindingKind.Lowest,
        FindingKind.MostDivided,
        FindingKind.AgencyGap,
        FindingKind.MostSkipped,
    ];

    public static BoardSummary Create(RoundResults results, ReportDetails? details, Plan? plan, RoundTrend? trend)
    {
        var open = plan?.Entries.Where(entry => entry.Action.IsOpen).ToList() ?? [];
        return new(
            PurposeOf(results, details),
            [.. AsksOf(results, details, plan, open, trend)],
            [.. RoundFindings.Find(results).OrderBy(finding => Array.IndexOf(Order, finding.Kind)).Take(MaxFindings)],
            [.. open.Take(MaxActions)],
            Math.Max(0, open.Count - MaxActions),
            details?.NextRound is { Length: > 0 } next
                ? BriefText.Sentence($"Next round: {TextDirection.Isolate(next)}")
                : "Next round: not planned yet."
        );
    }

    /// <summary>Returns whether an action is open and past its due date on the date of the document.</summary>
    public static bool IsOverdue(PlanAction action, ReportDetails? details) =>
        details?.Today is { } today && action.IsOverdue(today);

    /// <summary>Writes the due date, marked if the action is overdue on the date of the document.</summary>
    public static string Due(PlanAction action, ReportDetails? details) =>
        details?.Today is { } today ? ActionText.Due(action, today) : ActionText.Due(action);

    private static string PurposeOf(RoundResults results, ReportDetails? details)
    {
        var framework = results.Framework;
        var who = details is { Partnership.Length: > 0 }
            ? TextDirection.Isolate(details.Partnership)
            : "the partnership";
        // The people who scored may be critical friends from another area.
        return $"People scored {who} on {CountText.TheEnablers(framework.Enablers.Count)} of "
            + $"“{framework.Definition.DisplayTitle}”. The board is asked to note what they found, and to decide "
            + "what happens next.";
    }

    private static IEnumerable<string> AsksOf(
        RoundResults results,
        ReportDetails? details,
        Plan? plan,
        List<PlanEntry> open,
        RoundTrend? trend
    )
    {
        yield return trend is null
            ? "Note the main findings."
            : BriefText.Sentence(
                $"Note the main findings, and what has changed since {TextDirection.Isolate(trend.Before)}"
            );
        if (Choice(results, plan) is { } choice)
        {
            yield return choice;
        }

        foreach (var ask in ActionAsks(results, details, plan, open))
        {
            yield return ask;
        }

        if (details?.NextRound is not { Length: > 0 })
        {
            yield return "Set a date for the next round, which will show what has changed by then.";
        }
    }

    private static string? Choice(RoundResults results, Plan? plan)
    {
        if (plan is { Chosen: { Count: > 0 } chosen })
        {
            var names = BriefText.Join([.. chosen.Select(one => PlanSection.Name(one.Enabler, results.Framework))]);
            return chosen.Count == 1
                ? $"Agree the priority: {names}."
                : $"Agree the {chosen.Count} priorities: {names}.";
        }

        var shortlist = Shortlist.From(results).Enablers.Select(result => result.Item.Short).ToList();
        return shortlist.Count == 0
            ? null
            : $"Decide what to work on first. The scores point to {BriefText.Join(shortlist)}.";
    }

    private static IEnumerable<string> ActionAsks(
        RoundResults results,
        ReportDetails? details,
        Plan? plan,
        List<PlanEntry> open
    )
    {
        var overdue = open.Count(entry => IsOverdue(entry.Action, details));
        if (overdue > 0)
        {
            yield return overdue == 1
                ? "Decide what to do about the overdue action."
                : $"Decide what to do about the {overdue} overdue actions.";
        }

        var loose = open.Count(entry => entry.Action is { Owner: "", Person: "" } or { Due: null });
        if (loose > 0)
        {
            yield return loose == 1
                ? "Make sure that every open action has an owner and a due date: one still lacks an owner or a "
                    + "due date."
                : $"Make sure that every open action has an owner and a due date: {loose} still lack an owner or "
                    + "a due date.";
        }

        var idle = (plan?.Chosen ?? [])
            .Where(choice => !open.Any(entry => entry.Enabler == choice.Enabler))
            .Select(choice => PlanSection.Name(choice.Enabler, results.Framework))
            .ToList();
        if (idle.Count > 0)
        {
            yield return idle.Count == 1
                ? $"Ask for an action, with an owner and a due date, for {idle[0]}."
                : "Ask for an action, with an owner and a due date, for each priority that has no open action: "
                    + $"{BriefText.Join(idle)}.";
        }
    }
}
