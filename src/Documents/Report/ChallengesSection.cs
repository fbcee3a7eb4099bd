using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>How many named each type of challenge, and what they say can be done about it.</summary>
internal static class ChallengesSection
{
    public static ReportSection? Of(RoundResults results)
    {
        if (!results.Challenges.Any(challenge => challenge.Of > 0))
        {
            return null;
        }

        var reaches = Enum.GetValues<Reach>();
        var head = Markup.Join([
            Tables.Heading("Challenge"), Tables.Heading("Named it", isFigure: true),
            .. reaches.Select(reach => Tables.Heading(ReachWords.Short(reach), isFigure: true)),
        ]);
        var rows = results.Challenges.OrderByDescending(challenge => challenge.People).Select(challenge => Markup.Of(
            $"""<tr><th scope="row">{challenge.Challenge.Title}{Examples(challenge)}</th><td class="figure">{challenge.People}</td>{reaches.Select(reach => Markup.Of($"""<td class="figure">{challenge.Reach.GetValueOrDefault(reach)}</td>"""))}</tr>"""));
        return new("challenges", "What gets in the way", ChallengeWords.Headline(results.Challenges), Markup.Of(
            $"""
            <p class="sub">{Words.People(results.Challenges[0].Of)} said what gets in the way. Each could name several.</p>
            {Tables.Of("How many named each challenge", "figures", head, Markup.Join(rows))}
            """));
    }

    private static Markup Examples(ChallengeResult challenge) => Markup.Join(challenge.Examples.Index()
        .Where(example => example.Item > 0)
        .OrderByDescending(example => example.Item)
        .Select(example => Markup.Of($"""<span class="full">{challenge.Challenge.Examples[example.Index]}: {example.Item}</span>"""))
        .Concat(challenge.Other == 0 ? [] : [Markup.Of($"""<span class="full">{ChallengeMark.Other}: {challenge.Other}</span>""")])
        .Concat(challenge.Notes.Select(note => Markup.Of($"""<span class="full">“{note}”</span>"""))));
}
