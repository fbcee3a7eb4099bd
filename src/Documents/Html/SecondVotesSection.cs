using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>
/// Writes the items that had a second vote after discussion, with the second vote next to the first. Averages and ranks
/// in other sections use the first vote.
/// </summary>
internal static class SecondVotesSection
{
    private const string Lead =
        "Ranks and averages elsewhere use the first vote. Closer scores are not a success in themselves.";

    private static SafeMarkup NotShown { get; } =
        SafeMarkup.From($"""<span class="words">{ReportText.NotShown}</span>""");

    public static ReportSection? Create(RoundResults results)
    {
        var items = results.Items.Where(result => result.HasSecondVote).ToList();
        if (items.Count == 0)
        {
            return null;
        }

        var head = SafeMarkup.Join([
            HtmlTable.Heading("Item"),
            HtmlTable.Heading("First average", isFigure: true),
            HtmlTable.Heading("First vote"),
            HtmlTable.Heading("Second average", isFigure: true),
            HtmlTable.Heading("Second vote"),
            HtmlTable.Heading("Agreement, second vote"),
        ]);
        var rows = items.Select(item => Row(item, results.Framework.Scale));
        return new(
            "again",
            "Second votes",
            "Second votes after discussion",
            SafeMarkup.From(
                $"""
                <p class="sub">{Lead}</p>
                {HtmlTable.Render("First and second votes", "votes", head, SafeMarkup.Join(rows))}
                <h3>What changed</h3>
                <ul class="method">{items.Select(item =>
                    SafeMarkup.From($"<li><strong>{NameOf(item)}</strong>: {SecondVoteText.Describe(item)!}</li>")
                )}</ul>
                """
            )
        );
    }

    private static string NameOf(ItemResult item) =>
        item.Item.IsEnabler ? $"{item.Item.Id} {item.Item.Short}" : item.Item.Id;

    private static SafeMarkup Row(ItemResult first, Scale scale) =>
        SafeMarkup.From(
            $"""
            <tr>{ItemTable.Name(first.Item)}{Vote(first, scale, "first")}{Second(
                first,
                scale
            )}</tr>
            """
        );

    private static SafeMarkup Second(ItemResult first, Scale scale) =>
        first.SecondVote is { } again
            ? SafeMarkup.From($"""{Vote(again, scale, "again")}<td>{ItemTable.Agreement(again.Figures)}</td>""")
            : SafeMarkup.From(
                $"""
                <td class="figure average">{Average(first.SecondVoteAverage)}</td>
                <td>{NotShown}</td><td>{NotShown}</td>
                """
            );

    private static SafeMarkup Average(SecondVoteAverage? average) =>
        average is { } shown ? SafeMarkup.From($"<strong>{shown.Average.Text}</strong>") : NotShown;

    private static SafeMarkup Vote(ItemResult vote, Scale scale, string idPrefix) =>
        SafeMarkup.From(
            $"""<td class="figure average">{ReportText.Average(vote.Figures)}</td><td """
                + $"""class="bars">{ItemTable.Scores(vote, scale, idPrefix)}</td>"""
        );
}
