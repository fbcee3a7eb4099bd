using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>Writes tables with a caption, scoped headings, and figures aligned right.</summary>
internal static class Tables
{
    /// <summary>Wraps a table so that on a narrow screen it scrolls by itself, with the keyboard too.</summary>
    public static Markup Of(string caption, string role, Markup head, Markup rows) => Markup.Of(
        $"""

        <div class="scroll" role="region" aria-label="{caption}" tabindex="0"><table class="{role}">
        <caption>{caption}</caption>
        <thead><tr>{head}</tr></thead>
        <tbody>{rows}</tbody>
        </table></div>
        """);

    public static Markup Heading(string text, bool isFigure = false) =>
        Markup.Of($"""<th scope="col"{Figure(isFigure)}>{text}</th>""");

    /// <summary>Writes the table of a chart, and under it which figures are not shown.</summary>
    public static Markup Of(ChartTable table)
    {
        var head = Markup.Join(table.Columns.Select(column => Heading(column.Heading, isFigure: true)).Prepend(Heading(table.Corner)));
        var rows = table.Rows.Select(row => Markup.Of($"""<tr><th scope="row">{row.Heading}</th>{row.Cells.Select(Cell)}</tr>"""));
        var notes = table.Notes.Select(note => Markup.Of($"""<p class="note">{note}</p>"""));
        return Markup.Of($"{Of(table.Caption, "figures", head, Markup.Join(rows))}{notes}");
    }

    private static Markup Cell(ChartCell cell) => cell.Shade is { } shade ? Markup.Of($"""<td class="figure heat heat-{shade}">{cell.Text}</td>""")
        : cell.IsFigure
        ? Markup.Of($"""<td class="figure">{cell.Text}</td>""")
        : Markup.Of($"""<td class="figure words">{cell.Text}</td>""");

    private static Markup Figure(bool isFigure) => isFigure ? Markup.Of($""" class="figure" """) : Markup.Nothing;
}
