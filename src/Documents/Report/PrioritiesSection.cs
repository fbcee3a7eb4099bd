using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>Writes the enablers to dig deeper into, in order, each with its reason.</summary>
internal static class PrioritiesSection
{
    public const string Others = "The others, in order";

    /// <summary>Shown for an item whose order could be swapped with the next item's.</summary>
    public const string CloseCall = "This and the next are so close that they could be in either order.";

    public static ReportSection Of(RoundResults results)
    {
        var shortlist = Shortlist.Of(results);
        return new("priorities", "Priorities", Heading(shortlist), Markup.Of(
            $"""
            <p class="sub">{Lead(shortlist)}</p>
            {(shortlist.Enablers.Count == 0 ? Markup.Nothing : List(shortlist.Enablers))}
            {(shortlist.Others.Count == 0 ? Markup.Nothing : Markup.Of($"<h3>{Others}</h3>{List(shortlist.Others)}"))}
            {(Unranked(results) is { } unranked ? Markup.Of($"""<p class="note">{unranked}</p>""") : Markup.Nothing)}
            """));
    }

    /// <summary>Names the enablers that have no rank, in a sentence; null when each has one.</summary>
    public static string? Unranked(RoundResults results) =>
        results.Enablers.Where(result => result.Priority.Rank is null).Select(result => result.Item.Short).ToList() is { Count: > 0 } unranked
            ? $"Not ranked, because fewer than {(results.Confidentiality.Mode == ConfidentialityMode.Open ? "three" : "five")} people scored: {string.Join("; ", unranked)}."
            : null;

    public static string Heading(Shortlist shortlist) => shortlist switch
    {
        { Enablers: [] } => "Priorities: too few people scored to rank",
        { IsRelative: true } => "Priorities: nothing is low or divided",
        { Enablers: [var one] } => $"Priorities: dig deeper into “{one.Item.Short}”",
        { Enablers: [var one, ..] } => $"Priorities: {shortlist.Enablers.Count} enablers need a closer look, first “{one.Item.Short}”",
    };

    public static string Lead(Shortlist shortlist) => shortlist switch
    {
        { Enablers: [] } => "Too few people have scored any enabler to rank it.",
        { IsRelative: true } => "These are only lower than the others. None is low in itself.",
        _ => "Low and divided enablers come first, then low ones, then divided ones.",
    };

    private static Markup List(IReadOnlyList<ItemResult> items) => Markup.Of($"""<ol class="ranked">{items.Select(Item)}</ol>""");

    private static Markup Item(ItemResult result) => Markup.Of(
        $"""<li{(result.Priority.Rank is { } rank ? Markup.Of($" value=\"{rank}\"") : Markup.Nothing)}><strong>{result.Item.Short}</strong> <span class="out">{Words.Average(result.Figures)} on average</span><p>{PriorityReason.Of(result)}{Close(result)}</p></li>""");

    private static Markup Close(ItemResult result) => result.Priority.CloseCall == true
        ? Markup.Of($""" <span class="close">{CloseCall}</span>""")
        : Markup.Nothing;
}
