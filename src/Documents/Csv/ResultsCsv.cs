using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Writes results as CSV: a row for each item, and a column for each figure, each agency and each level of work.
/// </summary>
public static class ResultsCsv
{
    /// <summary>
    /// Writes results. A cell is empty if its figure does not exist or is suppressed. There are two exceptions: the
    /// cell for agreement says why there is no category, and the cell for an agency or a level of work says if its
    /// average is suppressed.
    /// </summary>
    public static void Write(RoundResults results, Stream file)
    {
        var levels = results.Framework.Scale.Scores.ToList();
        var groups =
            results.Items.Count == 0
                ? []
                : results
                    .Items[0]
                    .Agencies.Select(agency => $"agency: {agency.Name}")
                    .Concat(results.Items[0].Levels.Select(level => $"level: {level.Name}"));
        CsvTable.Write(
            file,
            [
                "id",
                "kind",
                "theme",
                "title",
                "scored",
                "skipped",
                "average",
                "median",
                "spread",
                "agreement %",
                "agreement",
                "standing",
                "dig deeper",
                "borderline",
                "rank",
                "tier",
                "close call",
                .. levels.Select(level => $"scored {level}"),
                .. groups,
            ],
            results.Items.Select(result => Row(result, levels))
        );
    }

    private static List<object?> Row(ItemResult result, List<int> levels)
    {
        var figures = result.Figures;
        return
        [
            result.Item.Id,
            result.Item.IsEnabler ? "enabler" : "indicator",
            result.Item.Theme.Title,
            result.Item.Title,
            figures.N,
            figures.Skip,
            figures.Mean,
            figures.Median,
            figures.Spread,
            figures.AgreementPercent?.RoundedParts(1),
            AgreementText.Label(figures).ToLowerInvariant(),
            figures.Standing is { } standing ? StandingText.Describe(standing) : null,
            figures.DigDeeper,
            figures.Borderline,
            result.Priority.Rank,
            result.Priority.Tier,
            result.Priority.CloseCall,
            .. levels.Select(level => (object?)figures.Tally?[level]),
            .. result
                .Agencies.Concat(result.Levels)
                .Select(group => (object?)(group.Shown ? group.Display : SuppressionText.NotShown)),
        ];
    }
}
