using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>Writes the pages of one participant.</summary>
internal static class SheetSet
{
    /// <summary>Writes the planned pages with a code on each.</summary>
    public static Markup Draw(Framework framework, PaperGridDetails details, IReadOnlyList<SheetPage> pages, string? code)
    {
        int? notice = pages.Any(page => page.HasNotice) ? pages.TakeWhile(page => !page.HasNotice).Count() + 1 : null;
        var sheets = pages.Select((page, i) => new Sheet(framework, details, code, i + 1, pages.Count, page, notice)).Select(Draw);
        return Markup.Of(
            $"""

            <div class="paper-set">
            {sheets}
            </div>
            """);
    }

    private static Markup Draw(Sheet sheet) => sheet.Page switch
    {
        { IsNoticeAlone: true } => SheetFrame.Of(sheet, SheetWords.NoticeHeading, Notice.Of(sheet)),
        { Rows: [] } => OpeningSheet.Of(sheet),
        _ when sheet.Details.LargePrint => EnablerSheet.Of(sheet, sheet.Page.Rows[0]),
        _ => ThemeSheet.Of(sheet),
    };
}
