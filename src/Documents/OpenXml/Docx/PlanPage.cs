using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>Writes the partnership's plan, if the partnership has decided anything yet.</summary>
internal static class PlanPage
{
    public static void Write(BodyWriter body, Plan? plan, Framework framework, ReportDetails? details)
    {
        if (plan is null)
        {
            return;
        }

        body.Page(BoardText.PlanHeading(plan));
        Choices(body, plan.Chosen, TextStyle.Heading2, framework);
        _ =
            plan.Entries.Count == 0
                ? body.Text(TextStyle.Quiet, PlanSection.NoAction)
                : body.Table(BoardTables.Actions(plan.Entries, framework, details));
        if (plan.Priorities?.LeftOut is { Count: > 0 } left)
        {
            body.Text(TextStyle.Heading2, PlanSection.LeftOutHeading);
            foreach (var choice in left)
            {
                body.Text(TextStyle.ListBullet, $"{PlanSection.Name(choice.Enabler, framework)}.", choice.Why);
            }
        }
    }

    private static void Choices(
        BodyWriter body,
        IReadOnlyList<PriorityChoice> choices,
        TextStyle style,
        Framework framework
    )
    {
        foreach (var (place, choice) in choices.Index())
        {
            body.Text(style, $"{place + 1}. {PlanSection.Name(choice.Enabler, framework)}");
            if (choice.Why.Length > 0)
            {
                body.Text(TextStyle.Normal, choice.Why);
            }
        }
    }
}
