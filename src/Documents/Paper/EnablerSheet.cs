using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>An enabler on one page in large print: its indicators, and each box beside the words of its score.</summary>
internal static class EnablerSheet
{
    public static Markup Of(Sheet sheet, Item item)
    {
        var scale = sheet.Framework.Scale;
        var boxes = scale.Levels.Select(level => Box($"{level.Score}", Markup.Of($"<strong>{level.Label}.</strong> {level.Descriptor}")));
        return SheetFrame.Of(sheet, item.Theme.Title, Markup.Of(
            $"""
            <h4><span class="paper-id">{item.Id}</span> {item.Title}</h4>
            {Indicators.Of(item.Enabler)}
            <p class="paper-question"><strong>{PaperWords.MarkOne}</strong></p>
            <ul class="paper-scores">{boxes}{Box("Skip", Markup.Of($"{scale.Skip}."))}</ul>
            """));
    }

    private static Markup Box(string label, Markup words) => Markup.Of(
        $"""<li><span class="paper-mark">{label}<span class="paper-box"></span></span> <span class="paper-words">{words}</span></li>""");
}
