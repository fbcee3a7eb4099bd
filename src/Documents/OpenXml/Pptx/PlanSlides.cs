using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>
/// Writes the partnership's priorities, and then its open actions in order of due date. If the partnership has not
/// chosen any priorities yet, the slides list those that the scores suggest.
/// </summary>
internal static class PlanSlides
{
    private const int MaxPriorities = 6;
    private const int MaxCharacters = 200;
    private const int MaxShortlist = 8;

    public static IEnumerable<Slide> Create(Plan? plan, RoundResults results, ReportDetails? details) =>
        [
            .. plan is { Chosen.Count: > 0 } ? Priorities(plan, results) : ScoresPoint(results, plan),
            .. plan is null ? [] : Actions(plan, results, details),
        ];

    private static IEnumerable<Slide> Priorities(Plan plan, RoundResults results) =>
        plan
            .Chosen.Index()
            .ToList()
            .InEvenParts(MaxPriorities)
            .Select(some => new Slide(
                BoardText.PlanHeading(plan),
                [
                    .. some.Select(choice => $"{Name(choice.Item, results)}. {choice.Item.Why}".Trim()),
                    BoardText.ScoresPointLead(Shortlist.From(results), plan),
                    .. BoardText.Votes(results) is { } votes ? [votes] : Array.Empty<string>(),
                    .. Shortlist
                        .From(results)
                        .Enablers.Select(result => $"{result.Item.Short}. {ExportTableBuilder.Reason(result)}"),
                ]
            )
            {
                Points =
                [
                    .. some.Select(choice =>
                        (
                            $"{choice.Index + 1}. "
                                + $"{Name(choice.Item, results)}{(choice.Item.Why.Length > 0 ? "." : "")}",
                            BriefText.Shorten(choice.Item.Why, MaxCharacters)
                        )
                    ),
                ],
            });

    private static IEnumerable<Slide> ScoresPoint(RoundResults results, Plan? plan)
    {
        var shortlist = Shortlist.From(results);
        string[] notes =
        [
            BoardText.ScoresPointLead(shortlist, plan),
            .. BoardText.Votes(results) is { } votes ? [votes] : Array.Empty<string>(),
            .. shortlist.Others.Count == 0
                ? Array.Empty<string>()
                :
                [
                    $"{PrioritiesSection.Others}: "
                        + $"{BriefText.Join([.. shortlist.Others.Select(one => one.Item.Short)])}.",
                ],
            .. PrioritiesSection.Unranked(results) is { } unranked ? [unranked] : Array.Empty<string>(),
        ];
        return shortlist.Enablers.Count == 0
            ? [new(BoardText.ScoresPoint, notes) { Points = [("", PrioritiesSection.Lead(shortlist))] }]
            : ExportTableBuilder
                .Priorities(BoardText.ScoresPoint, shortlist.Enablers)
                .InParts(MaxShortlist)
                .SelectMany(part => TableFrame.Fit(part, SlideArea.Whole))
                .Select(part => new Slide(BoardText.ScoresPoint, notes) { Table = part });
    }

    private static IEnumerable<Slide> Actions(Plan plan, RoundResults results, ReportDetails? details)
    {
        var open = plan.Entries.Where(entry => entry.Action.IsOpen).ToList();
        if (open.Count == 0)
        {
            return [];
        }

        string[] notes =
        [
            .. open.Select(entry =>
                $"{PlanSection.Name(entry.Enabler, results.Framework)}: {Sentence(entry.Action.Text)} "
                + $"{ActionText.Owner(entry.Action)}. {BoardSummary.Due(entry.Action, details)}."
            ),
        ];
        return TableFrame
            .Fit(BoardTables.NextActions(open, details), SlideArea.Whole)
            .Select(part => new Slide(BoardText.NextActions, notes) { Table = part });
    }

    private static string Sentence(string text) => text is [.., '.' or '!' or '?' or '…'] ? text : $"{text}.";

    private static string Name(PriorityChoice choice, RoundResults results) =>
        PlanSection.Name(choice.Enabler, results.Framework);
}
