using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>
/// Writes the enablers in order of priority, each with the reason for its rank. Those on the shortlist come first.
/// </summary>
internal static class PrioritiesSection
{
    public const string Others = "The other enablers, in order";

    /// <summary>The text shown for an enabler that could change places with the next one.</summary>
    public const string CloseCall = "This enabler and the next one are so close that they could be in either order.";

    public static ReportSection Create(RoundResults results)
    {
        var shortlist = Shortlist.From(results);
        return new(
            "priorities",
            "Priorities",
            Heading(shortlist),
            SafeMarkup.From(
                $"""
                <p class="sub">{Lead(shortlist)}</p>
                {(shortlist.Enablers.Count == 0 ? SafeMarkup.Empty : List(shortlist.Enablers))}
                {(
                    shortlist.Others.Count == 0
                        ? SafeMarkup.Empty
                        : SafeMarkup.From($"<h3>{Others}</h3>{List(shortlist.Others)}")
                )}
                {(
                    PriorityVoteText.Summarise(results) is { } votes
                        ? SafeMarkup.From($"<p>{votes}</p>")
                        : SafeMarkup.Empty
                )}
                {(
                    Unranked(results) is { } unranked
                        ? SafeMarkup.From($"""<p class="note">{unranked}</p>""")
                        : SafeMarkup.Empty
                )}
                """
            )
        );
    }

    /// <summary>Lists the enablers without a rank, in a sentence; null when every enabler has a rank.</summary>
    public static string? Unranked(RoundResults results) =>
        results.Enablers.Where(result => result.Priority.Rank is null).Select(result => result.Item.Short).ToList()
            is { Count: > 0 } unranked
            ? "Enablers scored by fewer than "
                + $"{(results.Confidentiality.Mode == ConfidentialityMode.Open ? "3" : "5")} people are not ranked: "
                + $"{string.Join("; ", unranked)}."
            : null;

    public static string Heading(Shortlist shortlist) =>
        shortlist switch
        {
            { Enablers: [] } => "Priorities: too few people scored to rank the enablers",
            { IsRelative: true } => "Priorities: no enabler is low or divided",
            { Enablers: [var one] } => $"Priorities: take a closer look at “{one.Item.Short}”",
            { Enablers: [var one, ..] } =>
                $"Priorities: {CountText.Enablers(shortlist.Enablers.Count)} need a closer look, starting with "
                    + $"“{one.Item.Short}”",
        };

    public static string Lead(Shortlist shortlist) =>
        shortlist switch
        {
            { Enablers: [] } => "We cannot rank the enablers, because none was scored by enough people.",
            { IsRelative: true } => "These enablers are lower than the others, but none of them is low.",
            _ => "Enablers that are both low and divided come first, then those that are only low, then those "
                + "that are only divided.",
        };

    private static SafeMarkup List(IReadOnlyList<ItemResult> items) =>
        SafeMarkup.From($"""<ol class="ranked">{items.Select(Item)}</ol>""");

    private static SafeMarkup Item(ItemResult result)
    {
        var value = result.Priority.Rank is { } rank ? SafeMarkup.From($" value=\"{rank}\"") : SafeMarkup.Empty;
        var mean = CountText.Capital(MeanText.Name(result.Figures));
        return SafeMarkup.From(
            $"""<li{value}><strong>{result.Item.Short}</strong> """
                + $"""<span class="out">{mean}: {ReportText.Average(result.Figures)}</span>"""
                + $"""<p>{PriorityReasonText.Describe(result)}{Close(result)}</p></li>"""
        );
    }

    private static SafeMarkup Close(ItemResult result) =>
        result.Priority.CloseCall == true
            ? SafeMarkup.From($""" <span class="close">{CloseCall}</span>""")
            : SafeMarkup.Empty;
}
