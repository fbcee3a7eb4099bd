using System.Globalization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml;

/// <summary>Builds the tables that the board paper and the slides share.</summary>
internal static class ExportTableBuilder
{
    /// <summary>The maximum number of columns of figures in a chart's table.</summary>
    private const int MaxFigureColumns = 6;

    /// <summary>
    /// Builds the table of a theme's enablers: averages, how many people gave each score, and how far they agree.
    /// </summary>
    public static ExportTable Enablers(RoundResults results, Theme theme)
    {
        var enablers = results.EnablersOf(theme).ToList();
        var scores = Enumerable.Range(1, results.Framework.Levels).ToList();
        return new(
            $"{theme.Title}: how people scored each enabler",
            [
                new("Enabler", 25),
                new("Average", 13, IsFigure: true),
                .. scores.Select(score => new ExportTableColumn($"Gave {score}", 9, IsFigure: true)),
                new("Skipped", 11, IsFigure: true),
                new("Agreement", 31),
            ],
            [
                .. enablers.Select(result =>
                    (IReadOnlyList<ExportTableCell>)
                        [
                            new(result.Item.Short),
                            Average(result.Figures),
                            .. scores.Select(score => Count(result.Figures, score)),
                            new(result.Figures.Skip is { } skipped ? $"{skipped}" : SeriesPoint.NotShown),
                            Agreement(result.Figures),
                        ]
                ),
            ]
        )
        {
            Notes = enablers.Any(result => result.Figures is { Tally: null })
                ? [$"{ReportText.NotShown}: the figures marked “{SeriesPoint.NotShown}”."]
                : [],
        };
    }

    /// <summary>Builds the short table of a theme's enablers.</summary>
    public static ExportTable EnablersSummary(RoundResults results, Theme theme) =>
        new(
            $"{theme.Title}: averages and agreement",
            [new("Enabler", 50), new("Average", 22, IsFigure: true), new("Agreement", 28)],
            [
                .. results
                    .EnablersOf(theme)
                    .Select(result =>
                        (IReadOnlyList<ExportTableCell>)
                            [new(result.Item.Short), Average(result.Figures), new(AgreementText.Label(result.Figures))]
                    ),
            ]
        );

    /// <summary>
    /// Builds the tables of a chart's figures. If a page has no room for all series as columns, each series is a row
    /// instead. If there are many axes too, the series continue in another table.
    /// </summary>
    public static IReadOnlyList<ExportTable> FromChart(ChartTable table)
    {
        if (table.Columns.Count > MaxFigureColumns && table.Rows.Count <= MaxFigureColumns)
        {
            return
            [
                new(
                    table.Caption,
                    Columns("Who", table.Rows.Select(row => row.Heading)),
                    [
                        .. table.Columns.Select(
                            (column, i) => Row(column.Heading, table.Rows.Select(row => row.Cells[i]))
                        ),
                    ]
                )
                {
                    Notes = table.Notes,
                },
            ];
        }

        var parts = Enumerable.Range(0, table.Columns.Count).Chunk(MaxFigureColumns).ToList();
        return
        [
            .. parts.Select(
                (columns, part) =>
                    new ExportTable(
                        part == 0 ? table.Caption : $"{table.Caption} (continued)",
                        Columns(table.Corner, columns.Select(column => table.Columns[column].Heading)),
                        [.. table.Rows.Select(row => Row(row.Heading, columns.Select(column => row.Cells[column])))]
                    )
                    {
                        Notes = part == parts.Count - 1 ? table.Notes : [],
                    }
            ),
        ];
    }

    /// <summary>Builds the table of enablers in order of priority, each with its reason.</summary>
    public static ExportTable Priorities(string caption, IReadOnlyList<ItemResult> items) =>
        new(
            caption,
            [new("Enabler", 30), new("Rank", 9, IsFigure: true), new("Average", 12, IsFigure: true), new("Reason", 58)],
            [
                .. items.Select(result =>
                    (IReadOnlyList<ExportTableCell>)
                        [
                            new(result.Item.Short),
                            new(result.Priority.Rank is { } rank ? $"{rank}" : "–"),
                            Average(result.Figures),
                            new(Reason(result)),
                        ]
                ),
            ]
        );

    /// <summary>Writes the reason for an enabler's rank, and whether it is a close call.</summary>
    public static string Reason(ItemResult result) =>
        result.Priority.CloseCall == true
            ? $"{PriorityReasonText.Describe(result)} {PrioritiesSection.CloseCall}"
            : PriorityReasonText.Describe(result);

    /// <summary>Builds the table of agreed scores beside the averages.</summary>
    public static ExportTable Agreed(RoundResults results, IReadOnlyList<ItemResult> agreed) =>
        new(
            "Agreed scores",
            [
                new("Item", 24),
                new("Average", 11, IsFigure: true),
                new("Agreed", 15, IsFigure: true),
                new("Why", 28),
                new("Dissent", 22),
            ],
            [
                .. agreed.Select(result =>
                    (IReadOnlyList<ExportTableCell>)
                        [
                            new(result.Item.Short),
                            Average(result.Figures),
                            new(
                                results.Framework.Scale.Levels[result.Agreed!.Score - 1].Label,
                                result.Agreed.Score.ToString(CultureInfo.InvariantCulture)
                            ),
                            new(result.Agreed.Why),
                            new(result.Agreed.Dissent),
                        ]
                ),
            ]
        );

    /// <summary>Builds the table of the plan's actions.</summary>
    public static ExportTable Actions(IEnumerable<PlanEntry> entries, Framework framework) =>
        new(
            "Actions",
            [new("Action", 36), new("Enabler", 19), new("Owner", 18), new("Due", 18), new("Status", 13)],
            [
                .. entries.Select(entry =>
                    (IReadOnlyList<ExportTableCell>)
                        [
                            new(
                                entry.IsEarlier && entry.Round.Length > 0
                                    ? $"{entry.Action.Text}\n(from {entry.Round})"
                                    : entry.Action.Text
                            ),
                            new(PlanSection.Name(entry.Enabler, framework)),
                            new(ActionText.Owner(entry.Action)),
                            new(ActionText.Due(entry.Action)),
                            new(ActionText.Describe(entry.Action.Status)),
                        ]
                ),
            ]
        );

    private static ExportTableCell Average(DisclosedFigures figures) =>
        SeriesPoint.From(figures) is { Value: not null } point
            ? new("", point.Text)
            : new(SeriesPoint.From(figures).Text);

    /// <summary>Writes how far people agree, with a sentence only where it says more than the label.</summary>
    private static ExportTableCell Agreement(DisclosedFigures figures)
    {
        var more = string.Join(
            " ",
            new[]
            {
                figures.Category == AgreementCategory.Divided ? AgreementText.Sentence(figures) : null,
                ItemTable.DescribeUncertainty(figures),
            }.OfType<string>()
        );
        return new(more, more.Length == 0 ? AgreementText.Label(figures) : $"{AgreementText.Label(figures)}.");
    }

    /// <summary>
    /// Writes how many people gave a score, shaded darker the larger their share of those who scored.
    /// </summary>
    private static ExportTableCell Count(DisclosedFigures figures, int score) =>
        figures.Tally is { } tally
            ? new($"{tally[score]}", Shade: HeatScale.ShadeForShare(tally[score], tally.N))
            : new(figures.N == 0 ? "0" : SeriesPoint.NotShown);

    private static IReadOnlyList<ExportTableColumn> Columns(string corner, IEnumerable<string> headings) =>
        [new(corner, 26), .. headings.Select(heading => new ExportTableColumn(heading, 14, IsFigure: true))];

    private static IReadOnlyList<ExportTableCell> Row(string heading, IEnumerable<ChartCell> cells) =>
        [new(heading), .. cells.Select(cell => new ExportTableCell(cell.Text, Shade: cell.Shade))];
}
