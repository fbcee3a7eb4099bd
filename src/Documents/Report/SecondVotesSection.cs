using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>
/// Writes the items that had a second vote after discussion: the second vote beside the first, which is the one that
/// counts.
/// </summary>
internal static class SecondVotesSection
{
    public static ReportSection? Of(RoundResults results)
    {
        var items = results.Items.Where(result => result.HasSecondVote).ToList();
        if (items.Count == 0)
        {
            return null;
        }

        var head = Markup.Join([Tables.Heading("Item"), Tables.Heading("First average", isFigure: true), Tables.Heading("First vote"), Tables.Heading("Second average", isFigure: true), Tables.Heading("Second vote"), Tables.Heading("Agreement, second vote"), Tables.Heading("What changed")]);
        var rows = items.Select(item => Row(item, results.Framework.Scale));
        return new("again", "Second votes", "Second votes after discussion", Markup.Of(
            $"""
            <p class="sub">Ranks and averages elsewhere use the first vote. Closer scores are not a success in themselves.</p>
            {Tables.Of("First and second vote", "votes", head, Markup.Join(rows))}
            """));
    }

    private static Markup Row(ItemResult first, Scale scale) => Markup.Of(
        $"""
        <tr>{ItemTable.Name(first.Item)}{Vote(first, scale, "first")}{Second(first, scale)}<td>{SecondVoteWords.Of(first)!}</td></tr>
        """);

    private static Markup Second(ItemResult first, Scale scale) => first.Again is { } again
        ? Markup.Of($"""{Vote(again, scale, "again")}<td>{ItemTable.Agreement(again.Figures)}</td>""")
        : Markup.Of(
            $"""
            <td class="figure average">{Average(first.SecondAverage)}</td><td><span class="words">{Words.NotShown}</span></td><td><span class="words">{Words.NotShown}</span></td>
            """);

    private static Markup Average(SecondVoteAverage? average) => average is { } shown
        ? Markup.Of($"<strong>{shown.Average.Text}</strong>")
        : Markup.Of($"""<span class="words">{Words.NotShown}</span>""");

    private static Markup Vote(ItemResult vote, Scale scale, string idPrefix) => Markup.Of(
        $"""<td class="figure average">{Words.Average(vote.Figures)}</td><td class="bars">{ItemTable.Scores(vote, scale, idPrefix)}</td>""");
}
