using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Databases.Health;

/// <summary>Compares this machine's clock with the times that the database and its server report.</summary>
internal static class ClockFinding
{
    private const string Subject = "Clock";

    private static readonly TimeSpan MaxDifference = TimeSpan.FromSeconds(30);

    /// <summary>Compares this machine's clock with the time at which the application was last running.</summary>
    /// <param name="now">The time according to this machine's clock.</param>
    /// <param name="seen">
    /// The time at which the application last used this database; null if it has never used it.
    /// </param>
    public static HealthFinding From(DateTimeOffset now, DateTimeOffset? seen)
    {
        var today = UkDate.Format(LondonTime.DateOf(now));
        return seen is { } last && (now - last).Duration() > ClockRow.MaxJump
            ? HealthFinding.Fault(
                Subject,
                $"The date on this machine is {today}, but the application last ran on "
                    + $"{UkDate.Format(LondonTime.DateOf(last))}. If the clock is wrong, correct it. If it is right, "
                    + "ask an administrator to confirm the date on the Administration page. Answers that are due for "
                    + "deletion are not deleted until the clock is corrected or the date is confirmed."
            )
            : HealthFinding.Fine(Subject, $"Today is {today}.");
    }

    /// <summary>
    /// Compares this machine's clock with the database server's; returns null if they differ by at most 30 seconds.
    /// </summary>
    public static HealthFinding? Compare(DateTimeOffset now, DateTimeOffset server) =>
        (now - server).Duration() > MaxDifference
            ? HealthFinding.Fault(
                Subject,
                "The clocks on this machine and on the database server differ by "
                    + $"{(now - server).Duration().TotalSeconds:0} seconds. Synchronise both clocks with a time "
                    + "server."
            )
            : null;
}
