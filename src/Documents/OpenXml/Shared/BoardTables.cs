using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Shared;

/// <summary>
/// Builds tables that only the board paper and the slides have. Some tables count the people who gave low, middle
/// and high scores. A count of 0 looks the same as a count of 1, so that no table reveals what a single person scored.
/// </summary>
internal static class BoardTables
{
    /// <summary>
    /// The maximum length of an action's text in a table, in characters, if the full text is elsewhere.
    /// </summary>
    private const int MaxCharactersOfAction = 150;

    /// <summary>
    /// The maximum length of an owner's name in a table, in characters, if the full name is elsewhere.
    /// </summary>
    private const int MaxCharactersOfOwner = 60;

    /// <summary>
    /// Builds the table of items, with any averages from the previous round, second votes and agreed scores.
    /// </summary>
    public static ExportTable Items(
        string caption,
        string corner,
        IReadOnlyList<ItemResult> items,
        RoundResults results,
        RoundTrend? trend
    )
    {
        var bands = BoardCount.BandsOf(results.Framework.Scale);
        var (again, agreed) = (items.Any(item => item.HasSecondVote), items.Any(item => item.Agreed is not null));
        return new(
            caption,
            [
                new(corner, items.All(item => item.Item.IsEnabler) ? 32 : 60),
                new("Average", 19, IsFigure: true),
                .. If(trend is not null, new ExportTableColumn("Last time", 12, IsFigure: true)),
                .. If(again, new ExportTableColumn("2nd vote", 12, IsFigure: true)),
                .. If(agreed, new ExportTableColumn("Agreed", 16, IsFigure: true)),
                .. bands.Select(band => new ExportTableColumn(
                    $"Gave {ScoreText.Range(band.From, band.To)}",
                    12,
                    IsFigure: true
                )),
                new("Skipped", 19, IsFigure: true),
                new("Agreement", 24),
            ],
            [
                .. items.Select(item =>
                    (IReadOnlyList<ExportTableCell>)
                        [
                            new(item.Item.IsEnabler ? item.Item.Short : $"{item.Item.Id} {item.Item.Title}"),
                            Average(item.Figures),
                            .. If(trend is not null, LastTime(item, trend)),
                            .. If(again, SecondVote(item)),
                            .. If(agreed, new ExportTableCell(item.Agreed is { } score ? $"{score.Score}" : "")),
                            .. bands.Select(band => Count(item.Figures, band)),
                            new(item.Figures.Skip is { } skipped ? $"{skipped}" : SeriesPoint.NotShown),
                            new(AgreementText.Label(item.Figures)),
                        ]
                ),
            ]
        )
        {
            HasBoldHeadings = items.All(item => item.Item.IsEnabler),
            Notes = items.Any(item => item.Figures is { Tally: null })
                ? [$"Figures marked “{SeriesPoint.NotShown}” are left out to protect people’s scores."]
                : [],
        };
    }

    /// <summary>Builds the table of the next actions, with shortened text.</summary>
    public static ExportTable NextActions(
        IReadOnlyList<PlanEntry> entries,
        ReportDetails? details,
        int maxCharactersOfAction = MaxCharactersOfAction,
        int maxCharactersOfOwner = MaxCharactersOfOwner
    ) =>
        new(
            BoardText.NextActions,
            [new("Action", 50), new("Owner", 28), new("Due", 22)],
            [
                .. entries.Select(entry =>
                    (IReadOnlyList<ExportTableCell>)
                        [
                            new(BriefText.Shorten(entry.Action.Text, maxCharactersOfAction)),
                            new(BriefText.Shorten(ActionText.Owner(entry.Action), maxCharactersOfOwner)),
                            Due(entry.Action, details),
                        ]
                ),
            ]
        )
        {
            HasBoldHeadings = false,
        };

    /// <summary>Builds the table of actions, with overdue actions marked.</summary>
    public static ExportTable Actions(IEnumerable<PlanEntry> entries, Framework framework, ReportDetails? details) =>
        new(
            "Actions",
            [new("Action", 46), new("Enabler", 19), new("Owner", 22), new("Due", 19), new("Status", 14)],
            [
                .. entries.Select(entry =>
                    (IReadOnlyList<ExportTableCell>)
                        [
                            new(
                                entry.IsEarlier && entry.Round.Length > 0
                                    ? $"{entry.Action.Text}\n(from {TextDirection.Isolate(entry.Round)})"
                                    : entry.Action.Text
                            ),
                            new(PlanSection.Name(entry.Enabler, framework)),
                            new(ActionText.Owner(entry.Action)),
                            Due(entry.Action, details),
                            new(ActionText.Describe(entry.Action.Status)),
                        ]
                ),
            ]
        )
        {
            HasBoldHeadings = false,
        };

    /// <summary>Builds the table of changes since the previous round.</summary>
    public static ExportTable Changes(RoundTrend trend)
    {
        var names = ShortNames.From([trend.BeforeHeading, trend.After]);
        return new(
            "Each enabler before and after",
            [
                new("Enabler", 26),
                new(names[trend.BeforeHeading], 11, IsFigure: true),
                new(names[trend.After], 11, IsFigure: true),
                new("Average", 18),
                new("Agreement", 38),
            ],
            [
                .. trend
                    .Comparison.Items.Where(item => item.Item.IsEnabler)
                    .Select(item =>
                        (IReadOnlyList<ExportTableCell>)
                            [
                                new(item.Item.Short),
                                Average(item.Before),
                                Average(item.After),
                                new(
                                    item.Change?.MeanFlag is { } mean
                                        ? ChangeText.Describe(mean)
                                        : ChangeText.DescribeNotCompared(item)
                                ),
                                new(ComparisonReport.DescribeAgreement(item)),
                            ]
                    ),
            ]
        );
    }

    /// <summary>
    /// Builds the tables of averages for every enabler by agency. Everyone's averages from the previous round, if there
    /// is one, are next to this round's.
    /// </summary>
    public static IReadOnlyList<ExportTable> AllEnablers(RoundResults results, RoundTrend? trend)
    {
        var table = HeatTable.Create(results, trend: trend);
        var names = Names(results);
        return ExportTableBuilder.FromChart(
            table with
            {
                Columns = [.. table.Columns.Select(column => column with { Heading = names[column.Heading] })],
                Notes = [.. table.Notes, .. names.Key],
            }
        );
    }

    /// <summary>
    /// Creates the short names of the agencies that have an average. The names are the same in every table and chart.
    /// </summary>
    public static ShortNames Names(RoundResults results) =>
        ShortNames.From(HeatTable.Create(results).Columns.Skip(1).Select(column => column.Heading));

    /// <summary>Writes the average from the previous round.</summary>
    public static ExportTableCell LastTime(ItemResult item, RoundTrend? trend) =>
        new(HeatTable.LastTime(item, trend).Text);

    /// <summary>Writes the whole group's average.</summary>
    public static ExportTableCell Average(DisclosedFigures figures) =>
        SeriesPoint.From(figures) is { Value: not null } point
            ? new("", point.Text)
            : new(SeriesPoint.From(figures).Text);

    private static ExportTableCell SecondVote(ItemResult item) =>
        item.SecondVote is { } again ? new(SeriesPoint.From(again.Figures).Text)
        : item.SecondVoteAverage is { } average ? new(average.Average.Text)
        : new(item.HasSecondVote ? SeriesPoint.NotShown : "");

    private static ExportTableCell Due(PlanAction action, ReportDetails? details) =>
        BoardSummary.IsOverdue(action, details)
            ? new(ActionText.Due(action), $"{ActionText.Overdue}:")
            : new(ActionText.Due(action));

    private static ExportTableCell Count(DisclosedFigures figures, (int From, int To) scores) =>
        figures switch
        {
            { N: 0 } => new("0"),
            { Tally: { } tally } => Count(BoardCount.From(tally, scores), tally.N),
            _ => new(SeriesPoint.NotShown),
        };

    private static ExportTableCell Count(BoardCount count, int scored) =>
        new(count.Text, Shade: HeatScale.ShadeForShare(count.People ?? 0, scored));

    private static IEnumerable<T> If<T>(bool condition, T value) => condition ? [value] : [];
}
