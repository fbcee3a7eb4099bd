using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>Writes separate rounds side by side as CSV: one row per enabler.</summary>
public static class SideBySideCsv
{
    /// <summary>Writes a comparison. A cell is empty if its figure does not exist or is suppressed.</summary>
    public static void Write(RoundsSideBySide comparison, Stream file) =>
        CsvTable.Write(
            file,
            [
                "id",
                "title",
                .. comparison.Rounds.SelectMany(round => new[] { $"scored: {round.Name}", $"average: {round.Name}" }),
            ],
            comparison.Enablers.Select(
                List<object?> (item) =>
                    [
                        item.Item.Id,
                        item.Item.Title,
                        .. item.Figures.SelectMany(figures => new object?[] { figures.N, figures.MeanDisplay }),
                    ]
            )
        );
}
