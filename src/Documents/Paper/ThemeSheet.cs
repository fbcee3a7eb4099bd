using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>
/// Writes enablers of a theme: each score under its description, one enabler per row, its indicators below it.
/// </summary>
internal static class ThemeSheet
{
    public static Markup Of(Sheet sheet)
    {
        var scale = sheet.Framework.Scale;
        var heads = scale.Levels.Select(level => Markup.Of(
            $"""<th scope="col"><strong>{level.Score} {level.Label}</strong> <span>{level.Descriptor}</span></th>"""));
        return SheetFrame.Of(sheet, sheet.Page.Heading, Markup.Of(
            $"""
            {(sheet.Page.AsksAboutYou ? AboutYou.Of(sheet) : Markup.Nothing)}
            {(sheet.Page.HasNotice ? Markup.Nothing : Notice.Of(sheet))}
            <p class="paper-question">{scale.Question}</p>
            <table class="paper-grid">
            <caption class="paper-away">{sheet.Page.Heading}: one score for each enabler</caption>
            <thead><tr><td class="paper-how"><strong>{SheetWords.MarkRow}</strong> {SheetWords.Correct}</td>{heads}<th scope="col"><strong>Skip</strong> <span>{scale.Skip}</span></th></tr></thead>
            {sheet.Page.Rows.Select(row => Row(scale, row))}
            </table>
            {(sheet.Page.HasNotice ? Notice.Of(sheet) : Markup.Nothing)}
            """));
    }

    private static Markup Row(Scale scale, SheetRow row)
    {
        var boxes = scale.Levels.Select(level => $"{level.Score}").Append("Skip").Select(label => row.HasBoxes ? Box(label) : Markup.Of($"<td></td>"));
        return Markup.Of(
            $"""

            <tbody>
            <tr><th scope="rowgroup"><span class="paper-id">{row.Enabler.Id}</span> {row.Title}</th>{boxes}</tr>
            {(row.Indicators.Count == 0 ? Markup.Nothing : Markup.Of($"""<tr><td colspan="{scale.Levels.Count + 2}">{Indicators.Of(row.Indicators)}</td></tr>"""))}
            </tbody>
            """);
    }

    private static Markup Box(string label) =>
        Markup.Of($"""<td class="paper-score"><span class="paper-mark">{label}<span class="paper-box"></span></span></td>""");
}
