using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>
/// Writes an enabler in large print: its indicators, and a box next to the description of each score.
/// </summary>
internal static class LargePrintEnablerPage
{
    public static SafeMarkup Render(PrintedPage sheet, EnablerEntry row) =>
        PageFrame.Render(
            sheet,
            sheet.Page.Heading,
            SafeMarkup.From(
                $"""
                <h4><span class="paper-id">{row.Enabler.Id}</span> {row.Title}</h4>
                {IndicatorPrompts.Render(row.Indicators)}
                {(row.HasBoxes ? Scores(sheet) : SafeMarkup.Empty)}
                """
            )
        );

    private static SafeMarkup Scores(PrintedPage sheet)
    {
        var scale = sheet.Framework.Scale;
        var boxes = scale.Levels.Select(level =>
            Box($"{level.Score}", SafeMarkup.From($"<strong>{level.Label}.</strong> {level.Descriptor}"))
        );
        return SafeMarkup.From(
            $"""
            <p class="paper-question"><strong>{PaperText.MarkOne}</strong></p>
            <ul class="paper-scores">{boxes}{Box("Skip", SafeMarkup.From($"{scale.Skip}."))}</ul>
            """
        );
    }

    private static SafeMarkup Box(string label, SafeMarkup words) =>
        SafeMarkup.From(
            $"""<li><span class="paper-mark">{label}<span class="paper-box"></span></span> <span """
                + $"""class="paper-words">{words}</span></li>"""
        );
}
