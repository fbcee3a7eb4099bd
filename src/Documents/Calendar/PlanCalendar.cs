using System.Globalization;
using System.Text;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Documents.Calendar;

/// <summary>
/// Writes an iCalendar file (RFC 5545) with a plan's open actions that have a due date. Each action is an all-day
/// event, because Outlook and Google import events but ignore tasks. The date of an event has no time zone: it is the
/// same date everywhere.
/// </summary>
public static class PlanCalendar
{
    /// <summary>Writes the events, soonest first.</summary>
    /// <param name="plan">
    /// The plan. A calendar without events is not valid, so <see cref="Plan.Dated"/> must not be empty.
    /// </param>
    /// <param name="framework">The framework, for the names of the enablers.</param>
    /// <param name="name">The name of the calendar.</param>
    /// <param name="file">The file to write to, in UTF-8.</param>
    public static void Write(Plan plan, Framework framework, string name, Stream file)
    {
        var text = new StringBuilder();
        foreach (var line in Lines(plan, framework, name))
        {
            ContentLine.Append(text, line);
        }

        file.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static IEnumerable<string> Lines(Plan plan, Framework framework, string name) =>
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Beyond Boundaries//Plan//EN",
            "CALSCALE:GREGORIAN",
            $"X-WR-CALNAME:{ContentLine.Escape(name)}",
            .. plan.Dated.SelectMany(dated => Event(dated.Entry, dated.Due, framework.Find(dated.Entry.Enabler))),
            "END:VCALENDAR",
        ];

    private static IEnumerable<string> Event(PlanEntry entry, DateOnly due, Item? enabler) =>
        [
            "BEGIN:VEVENT",
            $"UID:{entry.Id.Value}@beyond-boundaries",
            $"DTSTAMP:{Time(entry.ChangedAt)}",
            $"SEQUENCE:{entry.Version - 1}",
            $"DTSTART;VALUE=DATE:{Day(due)}",
            $"DTEND;VALUE=DATE:{Day(due.AddDays(1))}",
            $"SUMMARY:{ContentLine.Escape($"Due: {OneLine(entry.Action.Text)}")}",
            $"DESCRIPTION:{ContentLine.Escape(string.Join('\n', About(entry.Action, enabler)))}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ];

    private static IEnumerable<string> About(PlanAction action, Item? enabler) =>
        [
            .. enabler is null ? Array.Empty<string>() : [$"{enabler.Short}: {enabler.Title}"],
            $"Owner: {ActionText.Owner(action)}",
            $"Status: {ActionText.Describe(action.Status)}",
        ];

    private static string OneLine(string text) =>
        string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string Time(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
