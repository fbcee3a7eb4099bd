using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>Writes an enabler in large print: its indicators, and a box beside the description of each score.</summary>
internal static class EnablerSheet
{
    public static Markup Of(Sheet sheet, SheetRow row) => SheetFrame.Of(sheet, sheet.Page.Heading, Markup.Of(
        $"""
        <h4><span class="paper-id">{row.Enabler.Id}</span> {row.Title}</h4>
        {Indicators.Of(row.Indicators)}
        {(row.HasBoxes ? Scores(sheet) : Markup.Nothing)}
        """));

    private static Markup Scores(Sheet sheet)
    {
        var scale = sheet.Framework.Scale;
        var boxes = scale.Levels.Select(level => Box($"{level.Score}", Markup.Of($"<strong>{level.Label}.</strong> {level.Descriptor}")));
        return Markup.Of(
            $"""
            <p class="paper-question"><strong>{SheetWords.MarkOne}</strong></p>
            <ul class="paper-scores">{boxes}{Box("Skip", Markup.Of($"{scale.Skip}."))}</ul>
            """);
    }

    private static Markup Box(string label, Markup words) => Markup.Of(
        $"""<li><span class="paper-mark">{label}<span class="paper-box"></span></span> <span class="paper-words">{words}</span></li>""");
}
