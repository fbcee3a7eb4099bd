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

    private static SafeMarkup? One(ItemResult result, IReadOnlyList<Disagreement> told)
    {
        var coverage = SkipText.Describe(result);
        if (told.Count == 0 && coverage is null)
        {
            return null;
        }

        var skipped = coverage is null ? SafeMarkup.Empty : SafeMarkup.From($"<p>{coverage}</p>");
        return SafeMarkup.From($"<li><h3>{result.Item.Short}</h3>{skipped}{told.Select(Prompt)}</li>");
    }

    private static SafeMarkup Prompt(Disagreement one) =>
        SafeMarkup.From(
            $"""<p><strong>{one.Label}.</strong> {one.Sentence}</p><p class="question">{one.Question}</p>"""
        );
}
