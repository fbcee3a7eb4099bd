namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Writes the figures of second votes. An item is left out if it had no second vote, or if nothing more than the
/// average of that vote is disclosed.
/// </summary>
internal static class SecondVotesSheet
{
    private const int HeaderRow = 4;

    /// <summary>Builds the sheet; null when every item is left out.</summary>
    public static WorkbookSheet? Create(WorkbookContent content)
    {
        var rows = content
            .Results.Items.Where(result => result.SecondVote is not null)
            .Select(result => new FigureRow(
                result.Item.Id,
                result.Item.IsEnabler ? result.Item.Short : result.Item.Title,
                result.Item.IsEnabler,
                result.SecondVote!.Figures,
                content.Scores is null ? null : ScoresRow.SecondVoteColumn(result.Item)
            ))
            .ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var table = new FiguresTable(
            SheetNames.SecondVotes,
            HeaderRow,
            33,
            rows,
            content.Scores,
            content.Framework.Scale
        );
        return new(
            SheetNames.SecondVotes,
            "Second votes after discussion",
            table.Columns("What was scored"),
            HeaderRow,
            table.LastRow
        )
        {
            Lead =
            [
                "This sheet shows the second votes. Averages on the other sheets use the first votes. "
                    + "Closer scores are not a success in themselves.",
            ],
            FixedColumns = 2,
            Rows = table.Write,
        };
    }
}
