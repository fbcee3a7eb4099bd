using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Tallies;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Native;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Writes a table of items with their figures: the count of each score, and formulas that compute everything else. The
/// counts come from the sheets of scores, or are disclosed figures. If the counts are suppressed, every other figure is
/// written as a value instead of a formula, or is not shown. If the average is suppressed too, the chart has a gap.
/// </summary>
/// <param name="sheet">The name of the sheet.</param>
/// <param name="headerRow">The row that contains the headings.</param>
/// <param name="nameWidth">The width of the column of names, in characters.</param>
/// <param name="rows">The rows, in order.</param>
/// <param name="scores">The layout of the sheets of scores; null when the workbook has none.</param>
/// <param name="scale">The scale.</param>
internal sealed class FiguresTable(
    string sheet,
    int headerRow,
    double nameWidth,
    IReadOnlyList<FigureRow> rows,
    ScoresLayout? scores,
    Scale scale
)
{
    public const int Average = 3;
    public const int N = 4;
    public const int FirstCount = 6;

    private const int Skipped = 5;

    /// <summary>
    /// The column of the spread. Its position, and those of the columns after it, depend on the number of scale levels.
    /// </summary>
    private int Spread => FirstCount + scale.Levels.Count;

    private int Plotted => Spread + 4;

    public int LastRow => headerRow + rows.Count;

    /// <summary>The heights, in points, of the table's rows below the headings.</summary>
    public IReadOnlyList<double> Heights { get; } =
    [.. rows.Select(row => RowHeight.Compute(row.Name, nameWidth, row.Strong))];

    public IReadOnlyList<TableColumn> Columns(string name) =>
        [
            new("Item", 7),
            new(name, nameWidth),
            new("Average", 10, Figures: true),
            new("Scored", 8, Figures: true),
            new("Skipped", 9, Figures: true),
            .. scale.Scores.Select(score => new TableColumn($"Scored {score}", 7.5, Figures: true)),
            new("Spread", 8, Figures: true),
            new("Agreement %", 11, Figures: true),
            new("Agreement", 15),
            new("Standing", 12),
            new("Drawn", 8, Figures: true, Plotted: true),
        ];

    public void Write(SheetWriter writer)
    {
        var formulas = new FigureFormulas(scale, N, FirstCount);
        foreach (var (i, row) in rows.Index())
        {
            var style = row.Strong ? CellStyle.Enabler : CellStyle.Words;
            writer.Row(headerRow + 1 + i, Heights[i]).Text(1, row.Id, style).Text(2, row.Name, style);
            if (row.Figures.Tally is not null)
            {
                Counted(writer, headerRow + 1 + i, row, formulas);
            }
            else
            {
                NotCounted(writer, row);
            }

            if (row.Figures.Mean is not null || row.Figures.Tally is not null)
            {
                writer.Plotted(Plotted, Cell(i, Average), SeriesPoint.From(row.Figures).Value);
            }
            else
            {
                writer.Blank(Plotted, CellStyle.Plotted);
            }
        }
    }

    /// <summary>Returns the series of the whole group's averages for some of the rows.</summary>
    public NativeRadarSeries Line(int first, int count) =>
        new(
            new(CellName.Fixed(sheet, headerRow, Average), ["Average"]),
            new(
                Range(Plotted, first, count),
                [.. rows.Skip(first).Take(count).Select(row => SeriesPoint.From(row.Figures).Value)]
            ),
            NativeLineStyle.Everyone
        );

    /// <summary>Returns the cells with the ids or the names of some of the rows.</summary>
    public ChartTextReference Axes(int first, int count, bool ids) =>
        new(Range(ids ? 1 : 2, first, count), [.. rows.Skip(first).Take(count).Select(row => ids ? row.Id : row.Name)]);

    public string FixedCell(int row, int column) => CellName.Fixed(sheet, headerRow + 1 + row, column);

    private string Cell(int row, int column) => CellName.Format(headerRow + 1 + row, column);

    private string Range(int column, int first, int count) =>
        CellName.Fixed(sheet, headerRow + 1 + first, column, headerRow + first + count, column);

    private void Counted(SheetWriter writer, int line, FigureRow row, FigureFormulas formulas)
    {
        var figures = row.Figures;
        var tally = figures.Tally!;
        Either(writer, Average, formulas.Average(line), SeriesPoint.From(figures).Value, "", CellStyle.Average);
        writer.Formula(N, formulas.N(line), figures.N!.Value, CellStyle.Whole);
        if (figures.Skip is { } skipped)
        {
            Count(Skipped, BeyondBoundaries.Core.Rounds.Answer.Skip.ToString(), skipped);
        }
        else
        {
            writer.Text(Skipped, SeriesPoint.NotShown, CellStyle.Withheld);
        }

        foreach (var score in scale.Scores)
        {
            Count(FirstCount + score - scale.First, $"{score}", tally[score]);
        }

        Either(writer, Spread, formulas.Spread(line), figures.Spread?.RoundedParts(10) / 10.0, "", CellStyle.Tenth);
        Either(
            writer,
            Spread + 1,
            formulas.Percent(line),
            figures.AgreementPercent?.RoundedParts(1),
            "",
            CellStyle.Whole
        );
        writer.Formula(Spread + 2, formulas.Agreement(line), AgreementText.Label(figures), CellStyle.Words);
        writer.Formula(Spread + 3, formulas.Standing(line), Standing(figures), CellStyle.Words);

        void Count(int column, string answer, int now)
        {
            _ =
                row.Scores is { } name && scores is not null
                    ? writer.Formula(column, ScoreFormulas.Count(scores, name, answer), now, CellStyle.Whole)
                    : writer.Number(column, now, CellStyle.Whole);
        }
    }

    private static void Either(
        SheetWriter writer,
        int column,
        string formula,
        double? now,
        string words,
        CellStyle style
    ) =>
        _ = now is { } number
            ? writer.Formula(column, formula, number, style)
            : writer.Formula(column, formula, words, style);

    private static string Standing(DisclosedFigures figures) =>
        figures switch
        {
            { N: 0 } => "",
            { Standing: { } standing } => StandingText.Describe(standing),
            _ => SeriesPoint.NotShown,
        };

    private static void NumberOrWords(SheetWriter writer, int column, int? number) =>
        _ = number is { } whole
            ? writer.Number(column, whole, CellStyle.Whole)
            : writer.Text(column, SeriesPoint.NotShown, CellStyle.Withheld);

    /// <summary>Writes the disclosed figures without the counts behind them.</summary>
    private void NotCounted(SheetWriter writer, FigureRow row)
    {
        var figures = row.Figures;
        var point = SeriesPoint.From(figures);
        _ = point.Value is { } mean
            ? writer.Number(Average, mean, CellStyle.Average)
            : writer.Text(Average, point.IsSuppressed ? point.Text : "", CellStyle.Withheld);
        NumberOrWords(writer, N, figures.N);
        NumberOrWords(writer, Skipped, figures.Skip);
        writer.Text(FirstCount, figures.N == 0 ? "" : SuppressionText.NotShown, CellStyle.WithheldLong);
        for (var column = FirstCount + 1; column < Spread + 2; column++)
        {
            writer.Blank(column, CellStyle.WithheldLong);
        }

        writer
            .Text(Spread + 2, AgreementText.Label(figures), CellStyle.Words)
            .Text(Spread + 3, Standing(figures), CellStyle.Words);
    }
}
