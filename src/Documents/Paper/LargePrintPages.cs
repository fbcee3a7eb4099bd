using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>
/// Plans the pages of a set in large print: one about the participant, and then one or more for each enabler. The
/// notice about who will see what is on the first page, or on separate pages that follow the first page.
/// </summary>
internal static class LargePrintPages
{
    /// <summary>Plans the pages.</summary>
    /// <param name="framework">The framework to score.</param>
    /// <param name="details">The round's details.</param>
    /// <param name="heights">The height of each part.</param>
    /// <param name="ticksAgencies">Whether to give each agency a box, if the boxes fit on the first page.</param>
    /// <param name="noticeFirst">
    /// Whether to put the notice about who will see what on the first page, if there is space. Otherwise, the notice
    /// begins on the second page.
    /// </param>
    public static IReadOnlyList<PlannedPage> Create(
        Framework framework,
        PaperGridDetails details,
        PagePartHeights heights,
        bool ticksAgencies,
        bool noticeFirst
    )
    {
        var opening =
            heights.Head(PaperText.BeforeYouScore, isFirst: true)
            + heights.Paragraph(OpeningPage.HowToScore(framework));
        var pointer = details.Notice.Count > 0 ? heights.Paragraph(PaperText.NoticeIsOn(9)) : 0;
        var ticks =
            ticksAgencies && opening + heights.AboutYou(ticksAgencies: true) + pointer <= PagePartHeights.Available;
        opening += heights.AboutYou(ticks);
        var together =
            noticeFirst && opening + heights.Notice(details.Notice, hasHeading: true) <= PagePartHeights.Available;
        List<PlannedPage> pages =
        [
            new(PaperText.BeforeYouScore, [])
            {
                AsksAboutYou = true,
                TicksAgencies = ticks,
                Notice = together ? details.Notice : [],
            },
        ];
        var left = together ? [] : details.Notice;
        while (left.Count > 0)
        {
            var room = PagePartHeights.Available - heights.Head(PaperText.NoticeHeading, isFirst: false);
            var count = Enumerable
                .Range(1, left.Count)
                .LastOrDefault(taken => heights.Notice([.. left.Take(taken)], hasHeading: false) <= room, 1);
            pages.Add(new(PaperText.NoticeHeading, []) { Notice = [.. left.Take(count)] });
            left = [.. left.Skip(count)];
        }

        pages.AddRange(
            from theme in framework.Themes
            from enabler in theme.Enablers
            from row in EnablerEntry.Split(
                enabler,
                framework.Scale,
                boxesFirst: false,
                row => Height(theme, row) <= PagePartHeights.Available
            )
            select new PlannedPage(theme.Title, [row])
        );
        return pages;

        double Height(Theme theme, EnablerEntry row) =>
            heights.Head(theme.Title, isFirst: false)
            + PagePartHeights.LargeTitle(row)
            + PagePartHeights.LargeIndicators(row.Indicators)
            + (row.HasBoxes ? heights.Paragraph(PaperText.MarkOne) + heights.LargeScores() : 0);
    }
}
