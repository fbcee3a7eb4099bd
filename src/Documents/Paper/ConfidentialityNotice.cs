using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>
/// Writes the notice about who will see what. If the notice is not on the first page, that page says where to find it.
/// </summary>
internal static class ConfidentialityNotice
{
    public static SafeMarkup Render(PrintedPage sheet)
    {
        if (!sheet.Page.HasNotice)
        {
            return sheet is { IsFirst: true, NoticePage: { } page }
                ? SafeMarkup.From($"""<p class="paper-question"><strong>{PaperText.NoticeIsOn(page)}</strong></p>""")
                : SafeMarkup.Empty;
        }

        // A page with only the notice already has this heading.
        var heading = sheet.Page.IsNoticeAlone
            ? SafeMarkup.Empty
            : SafeMarkup.From($"<h4>{PaperText.NoticeHeading}</h4>");
        return SafeMarkup.From(
            $"""

            <div class="paper-notice">
            {heading}
            <ul>{sheet.Page.Notice.Select(sentence => SafeMarkup.From($"<li>{sentence}</li>"))}</ul>
            </div>
            """
        );
    }
}
