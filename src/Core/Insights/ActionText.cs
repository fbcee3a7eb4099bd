using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Describes the status, owner and due date of an action, and how the action has changed.</summary>
public static class ActionText
{
    /// <summary>The word shown before a due date that has passed, if the action is still open.</summary>
    public const string Overdue = "Overdue";

    /// <summary>Describes a status in one or two words.</summary>
    public static string Describe(ActionStatus status) =>
        status switch
        {
            ActionStatus.NotStarted => "Not started",
            ActionStatus.UnderWay => "Under way",
            ActionStatus.Done => "Done",
            _ => "Dropped",
        };

    /// <summary>Names the agency, the person or both; returns “No owner yet” if the action has neither.</summary>
    public static string Owner(PlanAction action) =>
        (action.Owner, action.Person) switch
        {
            ("", "") => "No owner yet",
            ("", var person) => person,
            (var owner, "") => owner,
            (var owner, var person) => $"{person}, {owner}",
        };

    /// <summary>Formats the due date, or returns “No date yet” if there is none.</summary>
    public static string Due(PlanAction action) => action.Due is { } due ? UkDate.Format(due) : "No date yet";

    /// <summary>Formats the due date, marked as overdue if it has passed and the action is still open.</summary>
    public static string Due(PlanAction action, DateOnly today) =>
        action.IsOverdue(today) ? $"{Overdue}: {Due(action)}" : Due(action);

    /// <summary>
    /// Lists what changed between two versions of an action, in one sentence for each change; empty when nothing
    /// changed.
    /// </summary>
    /// <param name="before">The action before the change; null when the action has just been created.</param>
    /// <param name="after">The action after the change.</param>
    public static IReadOnlyList<string> Changes(PlanAction? before, PlanAction after)
    {
        if (before is null)
        {
            return ["Created the action."];
        }

        IEnumerable<string?> changes =
        [
            before.Status == after.Status
                ? null
                : $"The status changed from “{Describe(before.Status)}” to “{Describe(after.Status)}”.",
            Change("The agency", before.Owner, after.Owner),
            Change("The person", before.Person, after.Person),
            before.Due == after.Due
                ? null
                : Change(
                    "The due date",
                    before.Due is { } from ? UkDate.Format(from) : "",
                    after.Due is { } to ? UkDate.Format(to) : ""
                ),
            Change("The text", before.Text, after.Text),
        ];
        return [.. changes.OfType<string>()];
    }

    private static string? Change(string what, string before, string after) =>
        before == after ? null
        : before.Length == 0 ? $"{what} is now “{after}”."
        : after.Length == 0 ? $"{what} was “{before}” and is no longer set."
        : $"{what} changed from “{before}” to “{after}”.";
}
