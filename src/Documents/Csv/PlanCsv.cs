using System.Globalization;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Writes a plan as CSV: one row per action, in order of priority. A priority without actions has a row of its own.
/// </summary>
public static class PlanCsv
{
    internal static readonly string[] Header =
    [
        "priority",
        "enabler",
        "title",
        "why a priority",
        "action",
        "owner",
        "person",
        "due",
        "status",
        "made in",
    ];

    internal static string NameOf(PlanColumn column) => Header[(int)column];

    /// <summary>
    /// Writes a plan. Dates follow ISO 8601. If an action is about an enabler that is not a priority, the
    /// <c>priority</c> cell in its row is empty.
    /// </summary>
    public static void Write(Plan plan, Framework framework, Stream file) =>
        CsvTable.Write(
            file,
            Header,
            plan.ByPriority()
                .Select(row => Row(row.Place, row.Enabler, row.Place is null ? null : row.Why, row.Entry, framework))
        );

    private static List<object?> Row(int? place, string enabler, string? why, PlanEntry? entry, Framework framework) =>
        [
            place,
            enabler,
            framework.Find(enabler)?.Short,
            why,
            entry?.Action.Text,
            entry?.Action.Owner,
            entry?.Action.Person,
            entry?.Action.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            entry is null ? null : ActionText.Describe(entry.Action.Status).ToLowerInvariant(),
            entry?.Round,
        ];
}
