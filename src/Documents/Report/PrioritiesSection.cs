using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>Where to dig deeper, in order, each with its reason.</summary>
internal static class PrioritiesSection
{
    private const int LowestShown = 3;

    public static ReportSection Of(RoundResults results)
    {
        var ranked = results.EnablersByPriority.Where(result => result.Priority.Rank is not null).ToList();
        var flagged = ranked.Where(result => result.Priority.Tier < Priority.NotFlagged).ToList();
        var first = flagged.Count > 0 ? flagged : [.. ranked.Take(LowestShown)];
        var rest = ranked.Skip(first.Count).ToList();
        var unranked = results.Enablers.Where(result => result.Priority.Rank is null).Select(result => result.Item.Short).ToList();
        return new("priorities", "Priorities", Heading(flagged, ranked), Markup.Of(
            $"""
            <p class="sub">{Lead(flagged.Count, ranked.Count)}</p>
            {(first.Count == 0 ? Markup.Nothing : List(first))}
            {(rest.Count == 0 ? Markup.Nothing : Markup.Of($"<h3>The others, in order</h3>{List(rest)}"))}
            {(unranked.Count == 0 ? Markup.Nothing : Markup.Of($"""<p class="note">Not ranked, since fewer than three people scored: {string.Join("; ", unranked)}.</p>"""))}
            """));
    }

    private static string Heading(List<ItemResult> flagged, List<ItemResult> ranked) => (flagged, ranked) switch
    {
        ([var one], _) => $"Priorities: dig deeper into “{one.Item.Short}”",
        ([var one, ..], _) => $"Priorities: {flagged.Count} enablers ask for a closer look, first “{one.Item.Short}”",
        (_, []) => "Priorities: too few people scored to rank",
        _ => "Priorities: nothing is low or divided",
    };

    private static string Lead(int flagged, int ranked) => (flagged, ranked) switch
    {
        (_, 0) => "An enabler is ranked when three people have scored it.",
        (0, _) => "These stand lowest only beside the others. None is low in itself.",
        _ => "Low and divided enablers come first, then low ones, then divided ones.",
    };

    private static Markup List(List<ItemResult> items) => Markup.Of($"""<ol class="ranked">{items.Select(Item)}</ol>""");

    private static Markup Item(ItemResult result) => Markup.Of(
        $"""<li value="{result.Priority.Rank!.Value}"><strong>{result.Item.Short}</strong> <span class="out">{Words.Average(result.Figures)} on average</span><p>{PriorityReason.Of(result)}{Close(result)}</p></li>""");

    private static Markup Close(ItemResult result) => result.Priority.CloseCall == true
        ? Markup.Of($""" <span class="close">This and the next are so close that the order could be either way.</span>""")
        : Markup.Nothing;
}
