namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Writes the sheet with the agencies that people can pick, and the averages for each agency. Only a workbook to fill
/// in has this sheet.
/// </summary>
internal static class AgencyAveragesSheet
{
    private const int HeaderRow = 5;
    private const int MinRows = 20;
    private const int EmptyRows = 5;
    private const int FirstAverage = 3;

    /// <summary>
    /// The formula that a drop-down uses to refer to the list of agencies, without the empty cells below the last one.
    /// </summary>
    public static string List
    {
        get
        {
            var first = CellName.Fixed(SheetNames.Agencies, HeaderRow + 1, 1);
            var all = CellName.Fixed(SheetNames.Agencies, HeaderRow + 1, 1, HeaderRow + MaxRows, 1);
            return $"OFFSET({first},0,0,MAX(1,COUNTA({all})),1)";
        }
    }

    private const int MaxRows = 200;

    /// <summary>Builds the sheet; null when the workbook is not for filling in.</summary>
    public static WorkbookSheet? Create(WorkbookContent content)
    {
        if (!content.ToFillIn || content.Scores is not { } scores)
        {
            return null;
        }

        var enablers = content.Framework.Enablers;
        var agencies = content.Agencies;
        var rows = Math.Min(MaxRows, Math.Max(MinRows, agencies.Count + EmptyRows));
        return new(
            SheetNames.Agencies,
            "Averages by agency",
            [
                new("Agency", 30),
                new("People", 8, Figures: true),
                .. enablers.Select(item => new TableColumn($"{item.Id} {item.Short}", 15, Figures: true)),
            ],
            HeaderRow,
            HeaderRow + rows
        )
        {
            Lead =
            [
                !content.KeepsGroups ? "This round does not keep people’s agencies, so leave this list empty."
                : agencies.Count > 0
                    ? "These are the agencies that people can pick on the Scores sheet. Add others below the "
                        + "last one only if the file will not be imported into a round."
                : "To let people pick agencies on the Scores sheet, list them here. Do so only if the file will "
                    + "not be imported into a round.",
                "Averages update as you type on the Scores sheet.",
            ],
            FixedColumns = 1,
            Rows = writer =>
            {
                for (var i = 0; i < rows; i++)
                {
                    var row = HeaderRow + 1 + i;
                    var name = $"$A{row}";
                    var groups = scores.Ranges("agency")[0];
                    writer
                        .Row(row)
                        .Text(1, i < agencies.Count ? agencies[i] : "", CellStyle.Typed)
                        .Formula(2, ScoreFormulas.CountOfTyped(groups, name), "", CellStyle.Whole);
                    foreach (var (column, item) in enablers.Index())
                    {
                        writer.Formula(
                            FirstAverage + column,
                            ScoreFormulas.MeanOfTyped(scores.Ranges(item.Id)[0], groups, name, content.Framework.Scale),
                            "",
                            CellStyle.Average
                        );
                    }
                }
            },
        };
    }
}
