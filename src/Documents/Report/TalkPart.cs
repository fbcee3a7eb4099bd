using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>Writes the disagreements on some items, each with a question to begin the discussion.</summary>
internal static class TalkPart
{
    public static Markup Of(RoundResults results, IEnumerable<ItemResult> items)
    {
        var parts = items.Select(item => One(item, Disagreements.Of(results, item))).OfType<Markup>().ToList();
        return parts.Count == 0 ? Markup.Nothing : Markup.Of($"""<ul class="talk">{parts}</ul>""");
    }

    private static Markup? One(ItemResult result, IReadOnlyList<Disagreement> told) => told.Count == 0 && CoverageWords.Of(result) is null ? null : Markup.Of(
        $"""<li><h3>{result.Item.Short}</h3>{(CoverageWords.Of(result) is { } coverage ? Markup.Of($"<p>{coverage}</p>") : Markup.Nothing)}{told.Select(one => Markup.Of($"""<p><strong>{one.Label}.</strong> {one.Sentence}</p><p class="question">{one.Question}</p>"""))}</li>""");
}
