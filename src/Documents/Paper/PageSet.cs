using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>Writes the pages for one participant.</summary>
internal static class PageSet
{
    /// <summary>Writes the planned pages, each with the sheet code if there is one.</summary>
    public static SafeMarkup Draw(
        Framework framework,
        PaperGridDetails details,
        IReadOnlyList<PlannedPage> pages,
        string? code
    )
    {
        int? notice = pages.Any(page => page.HasNotice) ? pages.TakeWhile(page => !page.HasNotice).Count() + 1 : null;
        var sheets = pages
            .Select((page, i) => new PrintedPage(framework, details, code, i + 1, pages.Count, page, notice))
            .Select(Draw);
        return SafeMarkup.From(
            $"""

            <div class="paper-set">
            {sheets}
            </div>
            """
        );
    }

    private static SafeMarkup Draw(PrintedPage sheet) =>
        sheet.Page switch
        {
            { IsNoticeAlone: true } => PageFrame.Render(
                sheet,
                PaperText.NoticeHeading,
                ConfidentialityNotice.Render(sheet)
            ),
            { Rows: [] } => OpeningPage.Render(sheet),
            _ when sheet.Details.LargePrint => LargePrintEnablerPage.Render(sheet, sheet.Page.Rows[0]),
            _ => ThemeGridPage.Render(sheet),
        };
}
