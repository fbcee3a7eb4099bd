using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>Writes indicators as prompts.</summary>
internal static class IndicatorPrompts
{
    public static SafeMarkup Render(IReadOnlyList<Indicator> indicators) =>
        indicators.Count == 0
            ? SafeMarkup.Empty
            : SafeMarkup.From(
                $"""<ul class="paper-indicators">{indicators.Select(indicator => SafeMarkup.From($"<li>{indicator.Text}</li>"))}</ul>"""
            );
}
