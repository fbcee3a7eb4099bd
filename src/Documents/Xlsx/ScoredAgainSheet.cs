namespace BeyondBoundaries.Documents.Xlsx;

/// <summary>Items that were scored again after talking: the figures of the second vote, under the same rules.</summary>
internal static class ScoredAgainSheet
{
    private const int HeaderRow = 4;

    /// <summary>The sheet; null when nothing was scored again.</summary>
    public static Sheet? Of(WorkbookContent content)
    {
        var rows = content.Results.Items.Where(result => result.Again is not null).Select(result => new FigureRow(
            result.Item.Id,
            result.Item.IsEnabler ? result.Item.Short : result.Item.Title,
            result.Item.IsEnabler,
            result.Again!.Figures,
            content.Scores is null ? null : ScoresRow.AgainOf(result.Item))).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var table = new FiguresTable(SheetNames.ScoredAgain, HeaderRow, 50, rows, content.Scores, content.Framework.Levels);
        return new(SheetNames.ScoredAgain, "Scored again after talking", table.Columns("What was scored again"), HeaderRow, table.LastRow)
        {
            Lead = ["The second vote. Averages on the other sheets use the first. Scores that come closer are no success in themselves."],
            FixedColumns = 2,
            Rows = table.Write,
        };
    }
}
