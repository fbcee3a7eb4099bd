using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>Writes indicators as prompts.</summary>
internal static class IndicatorPrompts
{
    /// <summary>Lists the level texts of an enabler, if it has any, and then its indicators.</summary>
    public static IReadOnlyList<Indicator> List(Enabler enabler, Scale scale) =>
        enabler.Levels.Count == 0
            ? enabler.Indicators
            :
            [
                .. enabler
                    .Levels.OrderBy(level => level.Score)
                    .Select(level => new Indicator(
                        enabler.Id,
                        $"{level.Score} {scale.At(level.Score).Label}: {level.Text}"
                    )),
                .. enabler.Indicators,
            ];

    public static SafeMarkup Render(IReadOnlyList<Indicator> indicators)
    {
        var items = indicators.Select(indicator => SafeMarkup.From($"<li>{indicator.Text}</li>"));
        return indicators.Count == 0
            ? SafeMarkup.Empty
            : SafeMarkup.From($"""<ul class="paper-indicators">{items}</ul>""");
    }
}
