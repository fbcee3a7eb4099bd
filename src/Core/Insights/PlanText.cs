using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Summarises a plan in a few words.</summary>
public static class PlanText
{
    /// <summary>Gives the numbers of priorities and open actions, such as “3 priorities, 5 actions open”.</summary>
    public static string Size(Plan plan)
    {
        var (priorities, open) = (plan.Chosen.Count, plan.Entries.Count(entry => entry.Action.IsOpen));
        return $"{Count(priorities, "priority", "priorities")}, {Count(open, "action", "actions")} open";
    }

    /// <summary>
    /// Says how many open actions are past their due date, for use inside a sentence; empty when there are none.
    /// </summary>
    public static string Overdue(Plan plan, DateOnly today) =>
        plan.Entries.Count(entry => entry.Action.IsOverdue(today)) switch
        {
            0 => "",
            1 => "1 action is overdue",
            var several => $"{several} actions are overdue",
        };

    private static string Count(int count, string one, string many) =>
        count switch
        {
            0 => $"no {many}",
            1 => $"1 {one}",
            _ => $"{count} {many}",
        };
}
