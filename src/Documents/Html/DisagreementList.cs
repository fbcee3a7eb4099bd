using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>
/// Writes the disagreements about the given items, each with a discussion prompt. Also says which agencies often
/// skipped an item.
/// </summary>
internal static class DisagreementList
{
    public static SafeMarkup Render(RoundResults results, IEnumerable<ItemResult> items)
    {
        var parts = items
            .Select(item => One(item, ItemDisagreements.Find(results, item)))
            .OfType<SafeMarkup>()
            .ToList();
        return parts.Count == 0 ? SafeMarkup.Empty : SafeMarkup.From($"""<ul class="talk">{parts}</ul>""");
    }

    private static SafeMarkup? One(ItemResult result, IReadOnlyList<Disagreement> told) =>
        told.Count == 0 && SkipText.Describe(result) is null
            ? null
            : SafeMarkup.From(
                $"""<li><h3>{result.Item.Short}</h3>{(SkipText.Describe(result) is { } coverage ? SafeMarkup.From($"<p>{coverage}</p>") : SafeMarkup.Empty)}{told.Select(one => SafeMarkup.From($"""<p><strong>{one.Label}.</strong> {one.Sentence}</p><p class="question">{one.Question}</p>"""))}</li>"""
            );
}
