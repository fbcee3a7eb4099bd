using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Shared;

namespace BeyondBoundaries.Web.Features.Participants;

/// <summary>Writes reminders to submit answers. They do not contain secrets, so anyone may see them.</summary>
internal static class ReminderText
{
    /// <summary>Writes a message for the facilitator to copy and send to everyone.</summary>
    /// <param name="round">The round.</param>
    /// <param name="tasks">The address that opens a participant's answers on the device that they used to join.</param>
    /// <param name="today">Today's date in London.</param>
    public static string WriteForEveryone(RoundDetails round, string tasks, DateOnly today) =>
        Join(
            $"“{round.Name}”, {round.PartnershipName}: {Ask(round, today)}",
            "If you have already submitted your answers, thank you. You do not need to do anything else.",
            Continue(tasks)
        );

    /// <summary>Writes the email to a person who gave an email address and has not submitted their answers.</summary>
    public static (string Subject, string Text) CreateMail(RoundDetails round, string tasks, DateOnly today) =>
        (
            $"Reminder: {round.Name}",
            Join(
                $"You joined “{round.Name}” ({round.PartnershipName}) but have not submitted your answers yet. "
                    + $"{Ask(round, today)}",
                Continue(tasks),
                "We send at most one reminder a week, and none after you submit your answers or your "
                    + "facilitator reveals the results."
            )
        );

    private static string Ask(RoundDetails round, DateOnly today) =>
        ClosingDateText.FindRequest(round.ClosesOn, today) ?? "Please submit your answers soon.";

    private static string Continue(string tasks) =>
        $"To continue, open your private link. On the device that you used to join, you can also open {tasks}\n\n"
        + "If you cannot find your link, ask your facilitator what to do.";

    private static string Join(params string[] paragraphs) => string.Join("\n\n", paragraphs);
}
