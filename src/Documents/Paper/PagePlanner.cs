using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>
/// Uses the computed height of every part to decide what is on each page of a set. Page numbers are therefore correct,
/// and no page runs on to a second sheet of paper.
/// </summary>
internal static class PagePlanner
{
    /// <summary>
    /// The maximum number of agencies that the sheets have tick boxes for. If there are more agencies, there is a line
    /// to write on.
    /// </summary>
    private const int MaxTickedAgencies = 12;

    /// <summary>
    /// Plans the pages of a set, using as few pages as possible. Among plans with the same number of pages, those with
    /// boxes for agencies are preferred, and then those with the notice on the first page.
    /// </summary>
    public static IReadOnlyList<PlannedPage> Create(Framework framework, PaperGridDetails details)
    {
        var heights = new PagePartHeights(framework, details);
        bool[] ticking = details is { AsksAgencyAndLevel: true, Agencies.Count: > 0 and <= MaxTickedAgencies }
            ? [true, false]
            : [false];
        bool[] beginning = details.Notice.Count > 0 ? [true, false] : [true];
        return ticking
            .SelectMany(ticks =>
                beginning.Select(noticeFirst =>
                    details.LargePrint
                        ? LargePrintPages.Create(framework, details, heights, ticks, noticeFirst)
                        : ThemePages.Create(framework, details, heights, ticks, noticeFirst)
                )
            )
            .MinBy(pages => pages.Count)!;
    }
}
