using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Board;
using BeyondBoundaries.Documents.Report;

namespace BeyondBoundaries.Documents.Pptx;

/// <summary>
/// Writes the partnership's plan: its priorities, then its open actions; nothing before it has decided anything.
/// </summary>
internal static class PlanSlides
{
    private const int MostPriorities = 8;
    private const int MostActions = 6;

    public static IEnumerable<Slide> Of(Plan? plan, Framework framework)
    {
        if (plan is null or { IsEmpty: true })
        {
            yield break;
        }

        var title = PlanSection.Heading(plan);
        foreach (var some in plan.Chosen.Index().Chunk(MostPriorities))
        {
            yield return new(title, [.. some.Select(choice => $"{PlanSection.Name(choice.Item.Enabler, framework)}. {choice.Item.Why}".Trim())])
            {
                Points = [.. some.Select(choice => ($"{choice.Index + 1}. {PlanSection.Name(choice.Item.Enabler, framework)}", TableFrame.Clipped(choice.Item.Why)))],
            };
        }

        foreach (var some in plan.Entries.Where(entry => entry.Action.IsOpen).Chunk(MostActions))
        {
            yield return new("What you will do: open actions", [.. some.Select(entry => $"{entry.Action.Text} {ActionWords.Owner(entry.Action)}. {ActionWords.Due(entry.Action)}.")])
            {
                Table = BoardTables.Actions(some, framework),
            };
        }
    }
}
