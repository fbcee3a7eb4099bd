using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>Describes the date by which people are asked to answer.</summary>
internal static class ClosingDateText
{
    /// <summary>
    /// Describes the date for a participant, such as “Please submit your answers by 9 December 2026 (3 days left).”
    /// </summary>
    public static string DescribeForParticipant(DateOnly closesOn, DateOnly today) =>
        ClosingDateRules.CountDaysLeft(closesOn, today) < 0
            ? $"The closing date was {UkDate.Format(closesOn)}. You can still submit your answers until your "
                + "facilitator reveals the results."
            : $"{Ask(closesOn)} ({DescribeDaysLeft(closesOn, today)}).";

    /// <summary>
    /// Finds the sentence that asks people to answer by the closing date, for a message or a poster; null if there is
    /// no closing date or it has passed.
    /// </summary>
    public static string? FindRequest(DateOnly? closesOn, DateOnly today) =>
        closesOn is { } day && ClosingDateRules.CountDaysLeft(day, today) >= 0 ? $"{Ask(day)}." : null;

    public static string DescribeForFacilitator(DateOnly closesOn, DateOnly today) =>
        ClosingDateRules.CountDaysLeft(closesOn, today) < 0
            ? $"The closing date was {UkDate.Format(closesOn)}. People can still answer until you reveal the scores."
            : $"The closing date is {UkDate.Format(closesOn)} ({DescribeDaysLeft(closesOn, today)}).";

    private static string Ask(DateOnly closesOn) => $"Please submit your answers by {UkDate.Format(closesOn)}";

    private static string DescribeDaysLeft(DateOnly closesOn, DateOnly today) =>
        ClosingDateRules.CountDaysLeft(closesOn, today) switch
        {
            0 => "today",
            1 => "1 day left",
            var days => $"{days} days left",
        };
}
