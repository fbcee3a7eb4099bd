using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>What is strong, what is low, where people disagree, who could not say: a card each.</summary>
internal static class FindingsSection
{
    public static ReportSection Of(RoundResults results)
    {
        var findings = Findings.Of(results);
        var cards = findings.Select(finding => Markup.Of(
            $"""<li class="card {KindOf(finding)}"><h3><span class="label">{finding.Label}<span class="away">: </span></span> {finding.Headline}</h3><p>{finding.Detail}</p></li>"""));
        return new(
            "findings",
            "What stands out",
            "What stands out",
            findings.Count == 0
                ? Markup.Of($"<p>Too few people scored to say anything yet. At least three people must score an enabler.</p>")
                : Markup.Of($"""<ul class="cards">{cards}</ul>"""));
    }

    private static string KindOf(Finding finding) => finding.Kind switch
    {
        FindingKind.Strongest => "strongest",
        FindingKind.MostDivided => "divided",
        FindingKind.AgenciesApart => "apart",
        FindingKind.CouldNotSay => "unsure",
        _ => "lowest",
    };
}
