using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Databases.Health;

/// <summary>Compares this machine's clock with the times that the database and its server report.</summary>
internal static class ClockFinding
{
    private const string Subject = "Clock";

    private static readonly TimeSpan MaxDifference = TimeSpan.FromSeconds(30);

    /// <summary>Compares the clock with the time at which the application last ran.</summary>
    /// <param name="now">The time by this machine's clock.</param>
    /// <param name="seen">
    /// The time at which the application last ran on this database; null if it has never run.
    /// </param>
    public static HealthFinding From(DateTimeOffset now, DateTimeOffset? seen)
    {
        var today = UkDate.Format(LondonTime.DateOf(now));
        return seen is { } last && (now - last).Duration() > ClockRow.MaxJump
            ? HealthFinding.Fault(
                Subject,
                $"The date on this machine is {today}, but the application last ran on {UkDate.Format(LondonTime.DateOf(last))}. "
                    + "Correct the clock. If it is right, ask an administrator to confirm the date on the Administration page. Until then, no answers are deleted."
            )
            : HealthFinding.Fine(Subject, $"Today is {today}.");
    }

    /// <summary>Compares the clock with that of the database's server.</summary>
    public static HealthFinding? Compare(DateTimeOffset now, DateTimeOffset server) =>
        (now - server).Duration() > MaxDifference
            ? HealthFinding.Fault(
                Subject,
                $"The clock of this machine and the clock of the database server differ by {(now - server).Duration().TotalSeconds:0} seconds. Synchronise both with a time server."
            )
            : null;
}
