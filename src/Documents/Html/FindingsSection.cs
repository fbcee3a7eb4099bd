using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>
/// Writes one card for each finding: the strongest, the most divided, the lowest and the most skipped enablers, and the
/// agencies that differ most.
/// </summary>
internal static class FindingsSection
{
    public const string Heading = "What stands out";

    /// <summary>The text shown when there are no findings.</summary>
    public const string Nothing =
        "Not enough people scored. An enabler can appear here only if at least 5 people (3 in an open round) "
        + "scored it.";

    public static ReportSection Create(RoundResults results)
    {
        var findings = RoundFindings.Find(results);
        var cards = findings.Select(finding =>
            SafeMarkup.From(
                $"""<li class="card {RoleOf(finding.Kind)}"><h3><span class="label">{finding.Label}<span """
                    + $"""class="away">: </span></span>{finding.Headline}</h3><p>{finding.Detail}</p></li>"""
            )
        );
        return new(
            "findings",
            Heading,
            Heading,
            findings.Count == 0
                ? SafeMarkup.From($"<p>{Nothing}</p>")
                : SafeMarkup.From($"""<ul class="cards">{cards}</ul>""")
        );
    }

    /// <summary>Returns the colour of the line next to a finding.</summary>
    public static string ColourOf(FindingKind kind) =>
        kind switch
        {
            FindingKind.MostDivided => "#801650",
            FindingKind.AgencyGap => "#f46a25",
            FindingKind.Lowest => "#5a92c8",
            FindingKind.MostSkipped => "#3d3d3d",
            _ => "#12436d",
        };

    /// <summary>Returns the CSS class of a finding's card.</summary>
    public static string RoleOf(FindingKind kind) =>
        kind switch
        {
            FindingKind.Strongest => "strongest",
            FindingKind.MostDivided => "divided",
            FindingKind.AgencyGap => "apart",
            FindingKind.MostSkipped => "unsure",
            _ => "lowest",
        };
}
