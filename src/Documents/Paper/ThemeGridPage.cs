using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>
/// Writes the enablers on a page as a table. It has a column for each score and one for skips, each headed by a
/// description. Each enabler has a row, with its indicators below it.
/// </summary>
internal static class ThemeGridPage
{
    public static SafeMarkup Render(PrintedPage sheet)
    {
        var scale = sheet.Framework.Scale;
        var heads = scale.Levels.Select(level =>
            SafeMarkup.From(
                $"""<th scope="col"><strong>{level.Score} {level.Label}</strong> <span>{level.Descriptor}</span></th>"""
            )
        );
        return PageFrame.Render(
            sheet,
            sheet.Page.Heading,
            SafeMarkup.From(
                $"""
                {(sheet.Page.AsksAboutYou ? ParticipantFields.Render(sheet) : SafeMarkup.Empty)}
                {(sheet.Page.HasNotice ? SafeMarkup.Empty : ConfidentialityNotice.Render(sheet))}
                <p class="paper-question">{scale.Question}</p>
                <table class="paper-grid">
                <caption class="paper-away">{sheet.Page.Heading}: one score for each enabler</caption>
                <thead><tr><td class="paper-how"><strong>{PaperText.MarkRow}</strong> {PaperText.Correct}</td>
                {heads}<th scope="col"><strong>Skip</strong> <span>{scale.Skip}</span></th></tr></thead>
                {sheet.Page.Rows.Select(row => Row(scale, row))}
                </table>
                {(sheet.Page.HasNotice ? ConfidentialityNotice.Render(sheet) : SafeMarkup.Empty)}
                """
            )
        );
    }

    private static SafeMarkup Row(Scale scale, EnablerEntry row)
    {
        var boxes = scale
            .Levels.Select(level => $"{level.Score}")
            .Append("Skip")
            .Select(label => row.HasBoxes ? Box(label) : SafeMarkup.From($"<td></td>"));
        var prompts = IndicatorPrompts.Render(row.Indicators);
        return SafeMarkup.From(
            $"""

            <tbody>
            <tr><th scope="rowgroup"><span class="paper-id">{row.Enabler.Id}</span> {row.Title}</th>{boxes}</tr>
            {(
                row.Indicators.Count == 0
                    ? SafeMarkup.Empty
                    : SafeMarkup.From(
                        $"""<tr><td colspan="{scale.Levels.Count + 2}">{prompts}</td></tr>"""
                    )
            )}
            </tbody>
            """
        );
    }

    private static SafeMarkup Box(string label) =>
        SafeMarkup.From(
            $"""<td class="paper-score"><span class="paper-mark">{label}<span class="paper-box"></span></span></td>"""
        );
}
