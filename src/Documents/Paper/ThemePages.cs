using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>Plans the pages of a set in standard print: each theme begins on a new page.</summary>
internal static class ThemePages
{
    /// <summary>Plans the pages.</summary>
    /// <param name="framework">The framework to score.</param>
    /// <param name="details">The round's details.</param>
    /// <param name="heights">The height of each part.</param>
    /// <param name="ticksAgencies">Whether each agency has a box.</param>
    /// <param name="noticeFirst">
    /// Whether the notice about who will see what is on the first page, instead of the last.
    /// </param>
    public static IReadOnlyList<PlannedPage> Create(
        Framework framework,
        PaperGridDetails details,
        PagePartHeights heights,
        bool ticksAgencies,
        bool noticeFirst
    )
    {
        var hasNotice = details.Notice.Count > 0;
        var pages = new List<PlannedPage>();
        var left = 0.0;
        foreach (var theme in framework.Themes)
        {
            Begin(theme.Title);
            foreach (var enabler in theme.Enablers)
            {
                var whole = PagePartHeights.Available - Top($"{theme.Title} {PaperText.Continued}");
                foreach (
                    var row in EnablerEntry.Split(
                        enabler,
                        framework.Scale,
                        boxesFirst: true,
                        row => PagePartHeights.Row(row, isFirstPage: false) <= whole
                    )
                )
                {
                    var height = PagePartHeights.Row(row, pages.Count == 1);
                    if (height > left && (pages[^1].Rows.Count > 0 || pages[^1].AsksAboutYou))
                    {
                        Begin($"{theme.Title} {PaperText.Continued}");
                        height = PagePartHeights.Row(row, isFirstPage: false);
                    }

                    pages[^1] = pages[^1] with { Rows = [.. pages[^1].Rows, row] };
                    left -= height;
                }
            }
        }

        if (hasNotice && !noticeFirst)
        {
            if (heights.Notice(details.Notice, hasHeading: true) > left)
            {
                pages.Add(new(PaperText.NoticeHeading, []));
            }

            pages[^1] = pages[^1] with { Notice = details.Notice };
        }

        return pages;

        void Begin(string heading)
        {
            var isFirst = pages.Count == 0;
            pages.Add(
                new(heading, [])
                {
                    AsksAboutYou = isFirst,
                    TicksAgencies = ticksAgencies,
                    Notice = isFirst && noticeFirst ? details.Notice : [],
                }
            );
            left = PagePartHeights.Available - Top(heading);
            if (isFirst)
            {
                left -= heights.AboutYou(ticksAgencies);
                left -= noticeFirst
                    ? heights.Notice(details.Notice, hasHeading: true)
                    : heights.Paragraph(PaperText.NoticeIsOn(9));
            }
        }

        double Top(string heading) =>
            heights.Head(heading, pages.Count <= 1) + heights.Paragraph(framework.Scale.Question) + heights.TableHead();
    }
}
