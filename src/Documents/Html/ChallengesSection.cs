using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts.Svg;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>Says how many people named each challenge, and whether they think the partnership can solve it.</summary>
internal static class ChallengesSection
{
    public static ReportSection? Create(RoundResults results) =>
        ChallengeChart.Create(results, "challenges-chart") is not { } chart
            ? null
            : new(
                "challenges",
                "What gets in the way",
                chart.Headline,
                SafeMarkup.From(
                    $"""
                    <p class="sub">{CountText.People(
                        results.Challenges[0].Respondents
                    )} said what gets in the way. Each person could choose several challenges.</p>
                    <div class="beside even"><figure role="none">{new SafeMarkup(chart.Svg)}</figure>
                    <div>{HtmlTable.Render(chart.Table)}</div></div>
                    {ChallengeChart.InOrder(results).Select(Named)}
                    """
                )
            );

    private static SafeMarkup Named(ChallengeResult challenge)
    {
        var lines = challenge
            .Examples.Index()
            .Where(example => example.Item > 0)
            .OrderByDescending(example => example.Item)
            .Select(example => $"{challenge.Challenge.Examples[example.Index]}: {example.Item}")
            .Concat(challenge.Other == 0 ? [] : [$"{NamedChallenge.Other}: {challenge.Other}"])
            .Concat(challenge.Notes.Select(note => $"“{note}”"))
            .Select(line => SafeMarkup.From($"<li>{line}</li>"))
            .ToList();
        return lines.Count == 0
            ? SafeMarkup.Empty
            : SafeMarkup.From($"""<h3>{challenge.Challenge.Title}</h3><ul class="method">{lines}</ul>""");
    }
}
