using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>
/// Writes the partnership's plan: its priorities, then its open actions; nothing before it has decided anything.
/// </summary>
internal static class PlanSlides
{
    private const int MaxPriorities = 8;
    private const int MaxActions = 6;

    public static IEnumerable<Slide> Create(Plan? plan, Framework framework)
    {
        if (plan is null or { IsEmpty: true })
        {
            yield break;
        }

        var title = PlanSection.Heading(plan);
        foreach (var some in plan.Chosen.Index().Chunk(MaxPriorities))
        {
            yield return new(
                title,
                [
                    .. some.Select(choice =>
                        $"{PlanSection.Name(choice.Item.Enabler, framework)}. {choice.Item.Why}".Trim()
                    ),
                ]
            )
            {
                Points =
                [
                    .. some.Select(choice =>
                        (
                            $"{choice.Index + 1}. {PlanSection.Name(choice.Item.Enabler, framework)}",
                            TableFrame.Truncate(choice.Item.Why)
                        )
                    ),
                ],
            };
        }

        foreach (var some in plan.Entries.Where(entry => entry.Action.IsOpen).Chunk(MaxActions))
        {
            yield return new(
                "What you will do: open actions",
                [
                    .. some.Select(entry =>
                        $"{entry.Action.Text} {ActionText.Owner(entry.Action)}. {ActionText.Due(entry.Action)}."
                    ),
                ]
            )
            {
                Table = ExportTableBuilder.Actions(some, framework),
            };
        }
    }
}
