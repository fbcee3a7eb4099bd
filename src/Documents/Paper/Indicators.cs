using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>Writes indicators as prompts.</summary>
internal static class Indicators
{
    public static Markup Of(IReadOnlyList<Indicator> indicators) => indicators.Count == 0 ? Markup.Nothing : Markup.Of(
        $"""<ul class="paper-indicators">{indicators.Select(indicator => Markup.Of($"<li>{indicator.Text}</li>"))}</ul>""");
}
