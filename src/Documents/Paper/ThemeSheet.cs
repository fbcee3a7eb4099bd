using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>A theme on one page: each score under its words, an enabler a row, its indicators below it.</summary>
internal static class ThemeSheet
{
    public static Markup Of(Sheet sheet, Theme theme)
    {
        var scale = sheet.Framework.Scale;
        var heads = scale.Levels.Select(level => Markup.Of(
            $"""<th scope="col"><strong>{level.Score} {level.Label}</strong> <span>{level.Descriptor}</span></th>"""));
        return SheetFrame.Of(sheet, theme.Title, Markup.Of(
            $"""
            {(sheet.IsFirst ? AboutYou.Of(sheet) : Markup.Nothing)}
            <p class="paper-question">{scale.Question}</p>
            <table class="paper-grid">
            <caption class="paper-away">{theme.Title}: one score for each enabler</caption>
            <thead><tr><td class="paper-how"><strong>{PaperWords.MarkRow}</strong> {PaperWords.Correct}</td>{heads}<th scope="col"><strong>Skip</strong> <span>{scale.Skip}</span></th></tr></thead>
            {theme.Enablers.Select(enabler => Row(scale, enabler))}
            </table>
            {(sheet.IsFirst ? Notice.Of(sheet) : Markup.Nothing)}
            """));
    }

    private static Markup Row(Scale scale, Enabler enabler)
    {
        var boxes = scale.Levels.Select(level => Box($"{level.Score}"));
        return Markup.Of(
            $"""

            <tbody>
            <tr><th scope="rowgroup"><span class="paper-id">{enabler.Id}</span> {enabler.Title}</th>{boxes}{Box("Skip")}</tr>
            {(enabler.Indicators.Count == 0 ? Markup.Nothing : Markup.Of($"""<tr><td colspan="{scale.Levels.Count + 2}">{Indicators.Of(enabler)}</td></tr>"""))}
            </tbody>
            """);
    }

    private static Markup Box(string label) =>
        Markup.Of($"""<td class="paper-score"><span class="paper-mark">{label}<span class="paper-box"></span></span></td>""");
}
