using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>The indicators of an enabler, all of them, as prompts.</summary>
internal static class Indicators
{
    public static Markup Of(Enabler enabler) => enabler.Indicators.Count == 0 ? Markup.Nothing : Markup.Of(
        $"""<ul class="paper-indicators">{enabler.Indicators.Select(indicator => Markup.Of($"<li>{indicator.Text}</li>"))}</ul>""");
}
