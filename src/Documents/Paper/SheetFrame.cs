using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>Writes the top of every page: the round, the heading, the page number and the sheet code.</summary>
internal static class SheetFrame
{
    public static Markup Of(Sheet sheet, string heading, Markup content) => Markup.Of(
        $"""

        <div class="paper-sheet">
        <div class="paper-head">
        <div class="paper-name">{Whose(sheet)}<h3>{heading}</h3></div>
        <div class="paper-seat">{Seat(sheet)}</div>
        </div>
        {content}
        </div>
        """);

    /// <summary>Writes the partnership and the round; on the first page this is the heading of the set.</summary>
    private static Markup Whose(Sheet sheet)
    {
        var whose = SheetWords.Whose(sheet.Framework, sheet.Details);
        return sheet.IsFirst
            ? Markup.Of($"""<h2>{whose}</h2>""")
            : Markup.Of($"""<p class="paper-whose">{whose}</p>""");
    }

    /// <summary>
    /// Writes the page number and the code. In large print the sentence about the code is on the first page only.
    /// </summary>
    private static Markup Seat(Sheet sheet)
    {
        var page = Markup.Of($"""<span class="paper-page">Page {sheet.Number} of {sheet.Pages}</span>""");
        if (sheet.Code is null)
        {
            return Markup.Of($"<p>{page}</p>");
        }

        var once = Markup.Of($"<p>{SheetWords.CodeCountsOnce}</p>");
        return Markup.Of($"""<p>{page} {SheetWords.CodeLabel} <strong class="paper-code">{sheet.Code}</strong></p>{(sheet.Details.LargePrint && !sheet.IsFirst ? Markup.Nothing : once)}""");
    }
}
