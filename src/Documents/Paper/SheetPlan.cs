using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>
/// Decides what goes on which page of a set, from the measured height of every part, so that each page says its true number and is never
/// printed on two.
/// </summary>
internal static class SheetPlan
{
    /// <summary>More agencies than this are a line to write on.</summary>
    private const int MaxTickedAgencies = 12;

    /// <summary>The pages of a set: as few as there can be, then with agencies to tick, then with the notice where people begin.</summary>
    public static IReadOnlyList<SheetPage> Create(Framework framework, PaperGridDetails details)
    {
        var heights = new SheetHeights(framework, details);
        bool[] ticking = details is { AsksWho: true, Agencies.Count: > 0 and <= MaxTickedAgencies } ? [true, false] : [false];
        bool[] beginning = details.Notice.Count > 0 ? [true, false] : [true];
        return ticking.SelectMany(ticks => beginning.Select(noticeFirst => details.LargePrint
                ? LargePrintPages.Create(framework, details, heights, ticks, noticeFirst)
                : ThemePages.Create(framework, details, heights, ticks, noticeFirst)))
            .MinBy(pages => pages.Count)!;
    }
}
