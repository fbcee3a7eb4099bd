using System.Globalization;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Writes the sheets of scores, with a column for each person and a row for each item. The number of people is not
/// limited.
/// </summary>
internal static class ScoresSheet
{
    private const int PeopleOnPage = 10;
    private const double IdWidth = 14;
    private const double PersonWidth = 11;
    private const double LabelWidth = 44;
    private const int FixedColumns = ScoresLayout.FirstColumn - 1;

    public static IEnumerable<WorkbookSheet> Create(ScoresLayout layout, Scale scale, bool toFillIn, int agencies) =>
        Enumerable.Range(0, layout.Pages).Select(page => Create(layout, page, scale, toFillIn, agencies));

    private static WorkbookSheet Create(ScoresLayout layout, int page, Scale scale, bool toFillIn, int agencies)
    {
        var people = Math.Max(1, layout.CountOn(page));
        var last = ScoresLayout.HeaderRow + layout.Rows.Count;
        return new(
            SheetNames.ScoresSheetName(page),
            "Scores",
            [
                new("Row", IdWidth, Hidden: true),
                new("What is scored", LabelWidth),
                .. Enumerable
                    .Range(1, people)
                    .Select(number => new TableColumn(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Person {(page * ScoresLayout.MaxPerSheet) + number}"
                        ),
                        PersonWidth
                    )),
            ],
            ScoresLayout.HeaderRow,
            last
        )
        {
            Lead =
            [
                $"Use one column for each person and one row for each item. Enter {ScaleText.Scores(scale)} or "
                    + $"“skip”, or leave the cell empty.{(scale.First == 0 ? "" : " Never enter 0.")}",
                toFillIn
                    ? "Keep the IDs, or replace them with names. Use each ID or name only once. A column with "
                        + "only an ID is not counted as a person."
                    : "This sheet shows everyone’s scores by name, as the partnership chose before the round "
                        + "began. Averages update when you change a score.",
            ],
            PagesWide = (people + PeopleOnPage - 1) / PeopleOnPage,
            FixedColumns = FixedColumns,
            FixedRows = ScoresLayout.HeaderRow + 1,
            Choices =
            [
                .. Choices(layout, people),
                .. toFillIn ? [Agency(layout, people, agencies)] : Array.Empty<ListValidation>(),
            ],
            Rows = writer => Write(layout, page, scale, writer),
        };
    }

    private static void Write(ScoresLayout layout, int page, Scale scale, SheetWriter writer)
    {
        var people = layout.PeopleOn(page);
        foreach (var (i, row) in layout.Rows.Index())
        {
            writer
                .Row(ScoresLayout.HeaderRow + 1 + i, Height(layout, row))
                .Text(1, row.Column, row.Strong ? CellStyle.Enabler : CellStyle.Words)
                .Text(2, row.Label, row.Strong ? CellStyle.Enabler : CellStyle.Words);
            if (row.Score is { } score)
            {
                writer.Scores(ScoresLayout.FirstColumn, people.Select(score), scale.Offset);
                continue;
            }

            foreach (var (person, response) in people.Index())
            {
                writer.Text(ScoresLayout.FirstColumn + person, row.Text!(response), CellStyle.Typed);
            }
        }
    }

    private static double Height(ScoresLayout layout, ScoresRow row)
    {
        var label = Math.Max(RowHeight.Compute(row.Label, LabelWidth, row.Strong), row.Lines * RowHeight.OneLine);
        return row.Text is null || layout.People.Count == 0
            ? label
            : Math.Max(label, layout.People.Max(person => RowHeight.Compute(row.Text(person), PersonWidth)));
    }

    /// <summary>Returns the drop-down list of the agencies on the Agencies sheet.</summary>
    private static ListValidation Agency(ScoresLayout layout, int people, int agencies)
    {
        var row = ScoresLayout.HeaderRow + 1 + layout.Rows.Index().First(row => row.Item.Column == "agency").Index;
        return new(
            CellName.Range(row, ScoresLayout.FirstColumn, row, ScoresLayout.FirstColumn + people - 1),
            [],
            "Agency",
            "Pick one. If the file will not be imported into a round, you can add an agency: type it on the "
                + "Agencies sheet first.",
            Strict: agencies > 0
        )
        {
            Source = AgencyAveragesSheet.List,
        };
    }

    /// <summary>Returns the drop-down lists. Adjacent rows with the same options and prompt share a list.</summary>
    private static IEnumerable<ListValidation> Choices(ScoresLayout layout, int people)
    {
        for (var from = 0; from < layout.Rows.Count; )
        {
            var row = layout.Rows[from];
            var to = from;
            while (
                to + 1 < layout.Rows.Count
                && layout.Rows[to + 1].Options.SequenceEqual(row.Options)
                && layout.Rows[to + 1].Prompt == row.Prompt
            )
            {
                to++;
            }

            if (row.Options.Count > 0)
            {
                var range = CellName.Range(
                    ScoresLayout.HeaderRow + 1 + from,
                    ScoresLayout.FirstColumn,
                    ScoresLayout.HeaderRow + 1 + to,
                    ScoresLayout.FirstColumn + people - 1
                );
                yield return new(
                    range,
                    row.Options,
                    row.Score is null ? "Pick one" : "A score",
                    row.Prompt,
                    row.Strict
                );
            }

            from = to + 1;
        }
    }
}
