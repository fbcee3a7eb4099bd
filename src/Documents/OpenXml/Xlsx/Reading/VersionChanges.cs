using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds.TypedText;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Compares the questions in a workbook with those in the framework, if the workbook was created with another version
/// of the framework.
/// </summary>
internal sealed class VersionChanges(Framework framework, string version)
{
    private const int MaxNamed = 5;

    private readonly Lazy<Dictionary<string, string>> labels = new(() =>
        ScoresRow
            .CreateAll(framework, framework.Items)
            .ToDictionary(row => row.Column, row => WithoutId(row.Column, row.Label), StringComparer.Ordinal)
    );

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<string> reworded = [];
    private readonly List<string> dropped = [];
    private readonly List<string> unknown = [];
    private SourceLocation? firstUnknown;

    public bool Differ { get; } = version != framework.Definition.Version;

    /// <summary>
    /// Adds both versions to a message if they differ, because the difference may be the cause of the problem.
    /// </summary>
    public string Explain(string message) => Differ ? $"{message}; {Versions}" : message;

    /// <summary>Records a row whose question is in the framework.</summary>
    public void AddRow(string column) => seen.Add(column);

    /// <summary>Records the wording of an item in the workbook, if it differs from that in the framework.</summary>
    public void AddLabel(string column, string label)
    {
        var then = WithoutId(column, label);
        if (
            labels.Value.TryGetValue(column, out var now)
            && !NameText.AreAlike(then, now)
            && framework.Find(column) is not null
        )
        {
            reworded.Add($"{column} was {ResponseColumn.Quote(then)}");
        }
    }

    /// <summary>Records a row whose question is not in the framework, and which contains no answers.</summary>
    public void AddDropped(string name) => dropped.Add(ResponseColumn.Quote(name));

    /// <summary>Records a row whose question is not in the framework, and which contains an answer.</summary>
    public void AddUnknown(string name, SourceLocation location)
    {
        unknown.Add(ResponseColumn.Quote(name));
        firstUnknown ??= location;
    }

    /// <summary>Reports, as one problem, the answered questions that are not in the framework.</summary>
    public void ReportUnknown(WorkbookProblems problems)
    {
        if (firstUnknown is { Sheet: { } sheet } first)
        {
            problems.Add(
                "unknown-row",
                $"{Versions}, which does not have {LimitedList.Join(unknown, MaxNamed)}; use the version that "
                    + "the workbook was made with, or delete these rows if their answers should not count",
                sheet,
                first.Row,
                first.Column
            );
        }
    }

    /// <summary>Adds a remark about the changes, if the versions differ.</summary>
    public void Report(ReadingRemarks remarks)
    {
        if (!Differ)
        {
            return;
        }

        var added = framework.Items.Select(item => item.Id).Where(id => !seen.Contains(id)).ToList();
        string[] changes =
        [
            .. Describe("reworded", reworded),
            .. Describe("no longer asked", dropped),
            .. Describe("not in the workbook", added),
        ];
        remarks.Add(
            "framework-version",
            $"{Versions}; {(changes.Length == 0 ? "the questions are the same" : string.Join("; ", changes))}",
            new(1, 1) { Sheet = SheetNames.About }
        );
    }

    private string Versions =>
        $"the workbook was made with version {ResponseColumn.Quote(version)} of the framework, and was read "
        + $"with version {ResponseColumn.Quote(framework.Definition.Version)}";

    /// <summary>Returns a label without the id in front of it. Labels in older workbooks do not have an id.</summary>
    private static string WithoutId(string column, string label) =>
        label.StartsWith($"{column} ", StringComparison.Ordinal) ? label[(column.Length + 1)..] : label;

    private static IEnumerable<string> Describe(string what, List<string> rows)
    {
        if (rows.Count > 0)
        {
            yield return $"{what}: {LimitedList.Join(rows, MaxNamed)}";
        }
    }
}
