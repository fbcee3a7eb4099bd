using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>The content that the sheets of one workbook are written from.</summary>
/// <param name="Results">The disclosed results.</param>
/// <param name="Scores">
/// The layout of the sheets of scores, if the workbook is to be filled in or the round is in open mode; otherwise null.
/// </param>
/// <param name="ToFillIn">Whether the workbook is to be filled in.</param>
/// <param name="Details">The partnership and round; null when not known.</param>
internal sealed record WorkbookContent(
    RoundResults Results,
    ScoresLayout? Scores,
    bool ToFillIn,
    ReportDetails? Details
)
{
    /// <summary>The changes since the previous round; null when no such round is known.</summary>
    public RoundTrend? Trend { get; init; }

    /// <summary>The partnership's decisions; null when none are known.</summary>
    public Plan? Plan { get; init; }

    public Framework Framework => Results.Framework;

    /// <summary>For a workbook to fill in: the agencies that people can pick; may be empty.</summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];

    /// <summary>For a workbook to fill in: whether its round keeps people's agencies and levels of work.</summary>
    public bool KeepsGroups { get; init; } = true;

    /// <summary>
    /// Returns the figures for an item; null if it has none. If the workbook has sheets of scores, an item that no
    /// participant has answered yet also has figures.
    /// </summary>
    public DisclosedFigures? Find(Item item) =>
        figures.TryGetValue(item, out var found) ? found
        : Scores is null ? null
        : DisclosedFigures.Compute(
            BeyondBoundaries.Core.Tallies.Tally.Empty(Framework.Scale),
            new(ConfidentialityMode.Open)
        );

    /// <summary>
    /// Returns whether the indicators of an enabler need a chart, because they were scored or can still be scored.
    /// </summary>
    public bool HasPicture(Enabler enabler) => ToFillIn || Results.IndicatorsOf(enabler).Any();

    private readonly Dictionary<Item, DisclosedFigures> figures = Results.Items.ToDictionary(
        result => result.Item,
        result => result.Figures
    );
}
