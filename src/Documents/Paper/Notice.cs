using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>Writes who will see what is handed in or, on the first page, which page says so.</summary>
internal static class Notice
{
    public static Markup Of(Sheet sheet)
    {
        if (!sheet.Page.HasNotice)
        {
            return sheet is { IsFirst: true, NoticePage: { } page }
                ? Markup.Of($"""<p class="paper-question"><strong>{SheetWords.NoticeIsOn(page)}</strong></p>""")
                : Markup.Nothing;
        }

        // A page with only the notice already has this heading.
        var heading = sheet.Page.IsNoticeAlone ? Markup.Nothing : Markup.Of($"<h4>{SheetWords.NoticeHeading}</h4>");
        return Markup.Of(
            $"""

            <div class="paper-notice">
            {heading}
            <ul>{sheet.Page.Notice.Select(sentence => Markup.Of($"<li>{sentence}</li>"))}</ul>
            </div>
            """);
    }
}
