using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Svg;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Writes the sheets that accompany a round's figures: agreed scores, the spectrum, the challenges and the plan. A
/// sheet without content is left out. As in the board paper, a count of 0 people or 1 person is shown as “0 or 1”.
/// </summary>
internal static class ContextSheets
{
    public static IEnumerable<WorkbookSheet> CreateAll(WorkbookContent content)
    {
        var results = content.Results;
        WorkbookSheet?[] sheets =
        [
            Agreed(results),
            Chart(SheetNames.Spectrum, SpectrumChart.Create(results, ""), [], 40, 16, 20),
            Chart(
                SheetNames.Challenges,
                ChallengeChart.Create(results, ""),
                [BoardText.DescribeChallengeAnswers(results)],
                46,
                14,
                14,
                18,
                18
            ),
            Plan(content),
        ];
        return content.ToFillIn ? [] : sheets.OfType<WorkbookSheet>();
    }

    private static WorkbookSheet? Agreed(RoundResults results)
    {
        var agreed = results.Items.Where(item => item.Agreed is not null).ToList();
        return agreed.Count == 0
            ? null
            : TableSheet.Create(
                SheetNames.Agreed,
                BoardText.Agreed,
                [AgreedScoresSection.Lead],
                new(
                    "Agreed scores",
                    [
                        new("Id", 1),
                        new("What was scored", 1),
                        new("Average", 1, IsFigure: true),
                        new("Agreed", 1, IsFigure: true),
                        new("Level", 1),
                        new("Why", 1),
                        new("Dissent", 1),
                    ],
                    [
                        .. agreed.Select(item =>
                            (IReadOnlyList<ExportTableCell>)
                                [
                                    new(item.Item.Id),
                                    new(item.Item.IsEnabler ? item.Item.Short : item.Item.Title),
                                    new(SeriesPoint.From(item.Figures).Text),
                                    new($"{item.Agreed!.Score}"),
                                    new(results.Framework.Scale.At(item.Agreed.Score).Label),
                                    new(item.Agreed.Why),
                                    new(item.Agreed.Dissent),
                                ]
                        ),
                    ]
                ),
                8,
                30,
                12,
                10,
                16,
                44,
                32
            );
    }

    private static WorkbookSheet? Chart(
        string name,
        Chart? chart,
        IReadOnlyList<string> lead,
        params IReadOnlyList<double> widths
    ) =>
        chart is null
            ? null
            : TableSheet.Create(
                name,
                chart.Headline,
                lead,
                ExportTableBuilder.FromChart(BoardCount.Format(chart.Table))[0],
                widths
            );

    /// <summary>
    /// Builds the plan: the actions for each priority, in order of priority, then the other actions. A priority
    /// without actions also has a row.
    /// </summary>
    private static WorkbookSheet? Plan(WorkbookContent content) =>
        content.Plan is not { IsEmpty: false } plan
            ? null
            : TableSheet.Create(
                SheetNames.Plan,
                BoardText.PlanHeading(plan),
                [],
                new(
                    "Plan",
                    [
                        new("Priority", 1),
                        new("Enabler", 1),
                        new("Why a priority", 1),
                        new("Action", 1),
                        new("Owner", 1),
                        new("Due", 1),
                        new("Status", 1),
                    ],
                    [
                        .. plan.ByPriority()
                            .Select(row =>
                                (IReadOnlyList<ExportTableCell>)
                                    [
                                        new(row.Place is { } place ? $"{place}" : ""),
                                        new(PlanSection.Name(row.Enabler, content.Framework)),
                                        new(row.Why),
                                        .. Cells(row.Entry, content.Details),
                                    ]
                            ),
                    ]
                ),
                9,
                20,
                32,
                44,
                22,
                17,
                13
            );

    private static IEnumerable<ExportTableCell> Cells(PlanEntry? entry, ReportDetails? details) =>
        entry is null
            ? Enumerable.Repeat(new ExportTableCell(""), 4)
            :
            [
                new(entry.Action.Text),
                new(ActionText.Owner(entry.Action)),
                new(BoardSummary.Due(entry.Action, details)),
                new(ActionText.Describe(entry.Action.Status)),
            ];
}
