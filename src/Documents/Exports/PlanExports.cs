using BeyondBoundaries.Documents.Calendar;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Documents.Json;

namespace BeyondBoundaries.Documents.Exports;

/// <summary>The formats in which a plan can be downloaded.</summary>
public static class PlanExports
{
    /// <summary>Every format, in the order in which pages list them.</summary>
    public static IReadOnlyList<ExportFormat<PlanContent>> All { get; } =
    [
        new(
            "csv",
            ContentTypes.Csv,
            "Priorities and actions, for a spreadsheet (CSV)",
            (content, file) => PlanCsv.Write(content.Plan, content.Framework, file)
        )
        {
            ArchiveName = "plan.csv",
            Description = "Your priorities and actions as a table.",
        },
        new(
            "ics",
            ContentTypes.Calendar,
            "Due dates for a calendar (iCalendar)",
            (content, file) =>
                PlanCalendar.Write(
                    content.Plan,
                    content.Framework,
                    $"{content.Partnership ?? content.Framework.Definition.DisplayTitle}: plan",
                    file
                )
        )
        {
            Hint =
                "For Outlook, Google Calendar and other calendars. The file contains the open actions that "
                + "have a due date.",
            ArchiveName = "plan.ics",
            Description = "The open actions that have a due date, for a calendar.",
            // A calendar needs at least one open action with a due date.
            IsAvailable = content => content.Plan.Dated.Any(),
        },
        new(
            "json",
            ContentTypes.Json,
            "Priorities and actions, for other software (JSON)",
            (content, file) => PlanJson.Write(content.Plan, content.Framework, content.Partnership, file)
        )
        {
            ArchiveName = "plan.json",
            Description = "Your priorities and actions, in a format that other programs can read.",
        },
    ];

    /// <summary>Finds a format by its name; null when there is none.</summary>
    public static ExportFormat<PlanContent>? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
