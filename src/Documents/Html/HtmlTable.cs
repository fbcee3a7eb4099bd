using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>Writes tables with a caption, scoped headings and right-aligned figures.</summary>
internal static class HtmlTable
{
    /// <summary>
    /// Writes a table that scrolls sideways within the page on a narrow screen, and can be scrolled with the keyboard.
    /// </summary>
    public static SafeMarkup Render(string caption, string role, SafeMarkup head, SafeMarkup rows) =>
        SafeMarkup.From(
            $"""

            <div class="scroll" role="region" aria-label="{caption}" tabindex="0"><table class="{role}">
            <caption>{caption}</caption>
            <thead><tr>{head}</tr></thead>
            <tbody>{rows}</tbody>
            </table></div>
            """
        );

    public static SafeMarkup Heading(string text, bool isFigure = false) =>
        SafeMarkup.From($"""<th scope="col"{Figure(isFigure)}>{text}</th>""");

    /// <summary>
    /// Writes the table of a chart. Notes below the table say, for example, which figures are not shown and what short
    /// names mean.
    /// </summary>
    public static SafeMarkup Render(ChartTable table)
    {
        var headings = table.Columns.Select(column => column.Heading).ToList();
        var names = ShortNames.ForHeadings(headings);
        var head = SafeMarkup.Join(
            headings.Select(heading => Heading(names[heading], isFigure: true)).Prepend(Heading(table.Corner))
        );
        var rows = table.Rows.Select(row =>
            SafeMarkup.From($"""<tr><th scope="row">{row.Heading}</th>{row.Cells.Select(Cell)}</tr>""")
        );
        return SafeMarkup.From(
            $"{Render(table.Caption, "figures", head, SafeMarkup.Join(rows))}{Notes(table.Notes.Concat(names.Key))}"
        );
    }

    /// <summary>Writes sentences below a table.</summary>
    public static SafeMarkup Notes(IEnumerable<string> notes) =>
        SafeMarkup.Join(notes.Select(note => SafeMarkup.From($"""<p class="note">{note}</p>""")));

    private static SafeMarkup Cell(ChartCell cell) =>
        cell.Shade is { } shade ? SafeMarkup.From($"""<td class="figure heat heat-{shade}">{cell.Text}</td>""")
        : cell.IsFigure ? SafeMarkup.From($"""<td class="figure">{cell.Text}</td>""")
        : SafeMarkup.From($"""<td class="figure words">{cell.Text}</td>""");

    private static SafeMarkup Figure(bool isFigure) =>
        isFigure ? SafeMarkup.From($""" class="figure" """) : SafeMarkup.Empty;
}
