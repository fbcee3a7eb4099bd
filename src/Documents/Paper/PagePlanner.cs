using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>
/// Decides the content of each page of a set from the measured height of every part. Each page then has its correct
/// number and is never printed on two sheets of paper.
/// </summary>
internal static class PagePlanner
{
    /// <summary>
    /// The maximum number of agencies that the sheets have tick boxes for. If there are more agencies, there is a line
    /// to write on.
    /// </summary>
    private const int MaxTickedAgencies = 12;

    /// <summary>
    /// Plans the pages of a set. It uses as few pages as possible. With the same number of pages, it prefers boxes for
    /// agencies, and then the notice on the first pages.
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
