using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>Writes how many people named each type of challenge, and what they said can be done about it.</summary>
internal static class ChallengesSection
{
    public static ReportSection? Of(RoundResults results) => ChallengeChart.Of(results, "challenges-chart") is not { } chart ? null : new(
        "challenges",
        "What gets in the way",
        chart.Headline,
        Markup.Of(
            $"""
            <p class="sub">{Words.People(results.Challenges[0].Of)} said what gets in the way. Each could name several.</p>
            <div class="beside even"><figure>{new Markup(chart.Svg)}</figure><div>{Tables.Of(chart.Table)}</div></div>
            {ChallengeChart.InOrder(results).Select(Named)}
            """));

    private static Markup Named(ChallengeResult challenge)
    {
        var lines = challenge.Examples.Index()
            .Where(example => example.Item > 0)
            .OrderByDescending(example => example.Item)
            .Select(example => $"{challenge.Challenge.Examples[example.Index]}: {example.Item}")
            .Concat(challenge.Other == 0 ? [] : [$"{ChallengeMark.Other}: {challenge.Other}"])
            .Concat(challenge.Notes.Select(note => $"“{note}”"))
            .Select(line => Markup.Of($"<li>{line}</li>")).ToList();
        return lines.Count == 0 ? Markup.Nothing : Markup.Of($"""<h3>{challenge.Challenge.Title}</h3><ul class="method">{lines}</ul>""");
    }
}
