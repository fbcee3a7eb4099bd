using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>
/// Plans the pages of a set in large print: one about the participant, then one for each enabler, or more if an enabler
/// needs them.
/// </summary>
internal static class LargePrintPages
{
    /// <summary>Plans the pages.</summary>
    /// <param name="framework">The framework to score.</param>
    /// <param name="details">The round's details.</param>
    /// <param name="heights">The height of each part.</param>
    /// <param name="ticksAgencies">Whether each agency has a box, where they fit on the first page.</param>
    /// <param name="noticeFirst">
    /// Whether the notice of who will see what is on the first page instead of the second.
    /// </param>
    public static IReadOnlyList<SheetPage> Create(Framework framework, PaperGridDetails details, SheetHeights heights, bool ticksAgencies, bool noticeFirst)
    {
        var opening = heights.Head(SheetWords.BeforeYouScore, isFirst: true) + heights.Paragraph(OpeningSheet.Words(framework));
        var pointer = details.Notice.Count > 0 ? heights.Paragraph(SheetWords.NoticeIsOn(9)) : 0;
        var ticks = ticksAgencies && opening + heights.AboutYou(ticksAgencies: true) + pointer <= SheetHeights.Available;
        opening += heights.AboutYou(ticks);
        var together = noticeFirst && opening + heights.Notice(details.Notice, hasHeading: true) <= SheetHeights.Available;
        List<SheetPage> pages = [new(SheetWords.BeforeYouScore, []) { AsksAboutYou = true, TicksAgencies = ticks, Notice = together ? details.Notice : [] }];
        var left = together ? [] : details.Notice;
        while (left.Count > 0)
        {
            var room = SheetHeights.Available - heights.Head(SheetWords.NoticeHeading, isFirst: false);
            var count = Enumerable.Range(1, left.Count).LastOrDefault(taken => heights.Notice([.. left.Take(taken)], hasHeading: false) <= room, 1);
            pages.Add(new(SheetWords.NoticeHeading, []) { Notice = [.. left.Take(count)] });
            left = [.. left.Skip(count)];
        }

        pages.AddRange(
            from theme in framework.Themes
            from enabler in theme.Enablers
            from row in SheetRow.Split(enabler, boxesFirst: false, row => Height(theme, row) <= SheetHeights.Available)
            select new SheetPage(theme.Title, [row]));
        return pages;

        double Height(Theme theme, SheetRow row) => heights.Head(theme.Title, isFirst: false) + SheetHeights.LargeTitle(row)
            + SheetHeights.LargeIndicators(row.Indicators) + (row.HasBoxes ? heights.Paragraph(SheetWords.MarkOne) + heights.LargeScores() : 0);
    }
}
