using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>
/// Writes a page: a header with the partnership, the round, the heading, the page number and the sheet code, and the
/// content below it.
/// </summary>
internal static class PageFrame
{
    public static SafeMarkup Render(PrintedPage sheet, string heading, SafeMarkup content) =>
        SafeMarkup.From(
            $"""

            <div class="paper-sheet">
            <div class="paper-head">
            <div class="paper-name">{Whose(sheet)}<h3>{heading}</h3></div>
            <div class="paper-seat">{PageAndCode(sheet)}</div>
            </div>
            {content}
            </div>
            """
        );

    /// <summary>
    /// Writes the names of the partnership and round, or the framework's title if neither is known. On the first page,
    /// this text is the heading of the set.
    /// </summary>
    private static SafeMarkup Whose(PrintedPage sheet)
    {
        var whose = PaperText.Whose(sheet.Framework, sheet.Details);
        return sheet.IsFirst
            ? SafeMarkup.From($"""<h2>{whose}</h2>""")
            : SafeMarkup.From($"""<p class="paper-whose">{whose}</p>""");
    }

    /// <summary>
    /// Writes the page number and the sheet code. In large print, the sentence about the code is only on the first
    /// page.
    /// </summary>
    private static SafeMarkup PageAndCode(PrintedPage sheet)
    {
        var page = SafeMarkup.From($"""<span class="paper-page">Page {sheet.Number} of {sheet.Pages}</span>""");
        if (sheet.Code is null)
        {
            return SafeMarkup.From($"<p>{page}</p>");
        }

        var once =
            sheet.Details.LargePrint && !sheet.IsFirst
                ? SafeMarkup.Empty
                : SafeMarkup.From($"<p>{PaperText.CodeCountsOnce}</p>");
        return SafeMarkup.From(
            $"""<p>{page} {PaperText.CodeLabel} <strong class="paper-code">{sheet.Code}</strong></p>{once}"""
        );
    }
}
