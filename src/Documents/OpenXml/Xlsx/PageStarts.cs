namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Finds the first row of each printed page of a sheet that contains a table with charts below it. The charts share a
/// page with the last rows of the table, if there is space. The other rows are divided evenly among the pages before
/// it, to avoid a page with only one row.
/// </summary>
internal sealed class PageStarts
{
    /// <summary>The height, in pixels, of the row of headings, which is repeated on every page.</summary>
    private const int Headings = 60;

    /// <summary>
    /// The height, in pixels, to reserve on the page with the charts for the repeated headings, and for differences in
    /// fonts between computers.
    /// </summary>
    private const int Repeated = 100;

    /// <summary>The height, in pixels, of the title and headings on the first page.</summary>
    private const int Title = 110;

    private const int Step = 10;

    private readonly IReadOnlyList<int> heights;
    private readonly int first;
    private readonly int pageHeight;

    private PageStarts(IReadOnlyList<int> heights, int first, int pageHeight) =>
        (this.heights, this.first, this.pageHeight) = (heights, first, pageHeight);

    /// <summary>Returns the first row of every page except the first; empty if everything fits on one page.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="heights">The heights of the rows of its table, in points.</param>
    /// <param name="charts">The height, in pixels, of the charts that must be on one page.</param>
    public static IReadOnlyList<int> Find(WorkbookSheet sheet, IReadOnlyList<double> heights, int charts)
    {
        var pixels = heights.Select(Pixels).ToList();
        var first = Title + sheet.Lead.Sum(sentence => Pixels(RowHeight.Compute(sentence, sheet.LeadWidth)));
        if (first + pixels.Sum() + charts <= WorkbookSheet.PageHeight)
        {
            return [];
        }

        var (withCharts, used) = (0, Repeated + charts);
        while (withCharts < pixels.Count && (used += pixels[^(withCharts + 1)]) <= WorkbookSheet.PageHeight)
        {
            withCharts++;
        }

        var before = pixels[..(pixels.Count - withCharts)];
        var row = sheet.HeaderRow + 1;
        return
        [
            .. new PageStarts(before, first, PageHeight(sheet)).Divide().Select(start => row + start),
            withCharts == 0 ? row + pixels.Count + 1 : row + before.Count,
        ];
    }

    /// <summary>
    /// Divides the rows among as few pages as possible, and then makes the pages as short as they can be without adding
    /// another page.
    /// </summary>
    private List<int> Divide()
    {
        var starts = Fill(pageHeight);
        for (var most = pageHeight - Step; starts.Count > 0 && most > 0; most -= Step)
        {
            var smaller = Fill(most);
            if (smaller.Count > starts.Count)
            {
                break;
            }

            starts = smaller;
        }

        return starts;
    }

    /// <summary>
    /// Fills one page after another, and returns the first row of every page except the first. Rows are counted from 0.
    /// </summary>
    private List<int> Fill(int most)
    {
        var starts = new List<int>();
        var used = first;
        for (var row = 0; row < heights.Count; row++)
        {
            used += heights[row];
            if (used > most && row > 0)
            {
                starts.Add(row);
                used = Headings + heights[row];
            }
        }

        return starts;
    }

    /// <summary>
    /// Returns the height, in pixels, that is certain to fit on an A4 page in landscape. A sheet that is wider than the
    /// page is scaled down, which lets more rows fit.
    /// </summary>
    private static int PageHeight(WorkbookSheet sheet)
    {
        const double printedWidth = 10.69 * 96;
        const double printedHeight = 6.97 * 96;
        const double spare = 0.95;
        var width = DrawingPart.Pixels(sheet.Columns.Take(sheet.PrintedColumns)) / sheet.PagesWide;
        return (int)(spare * printedHeight * Math.Max(1, width / printedWidth));
    }

    private static int Pixels(double points) => (int)Math.Ceiling(points * 96 / 72);
}
