using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>Lists the enablers in the order computed from the scores, each with the reason for its rank.</summary>
internal static class ScoresPointPage
{
    public static void Write(BodyWriter body, RoundResults results, Plan? plan)
    {
        var shortlist = Shortlist.From(results);
        body.Text(TextStyle.Heading1, BoardText.ScoresPoint)
            .Text(TextStyle.Quiet, BoardText.ScoresPointLead(shortlist, plan))
            .Texts(TextStyle.Normal, BoardText.Votes(results) is { } votes ? [votes] : []);
        if (shortlist.Enablers.Count > 0)
        {
            body.Table(ExportTableBuilder.Priorities(Caption(shortlist), shortlist.Enablers));
        }

        if (shortlist.Others.Count > 0)
        {
            body.Table(ExportTableBuilder.Priorities(PrioritiesSection.Others, shortlist.Others));
        }

        body.Texts(TextStyle.Quiet, PrioritiesSection.Unranked(results) is { } unranked ? [unranked] : []);
    }

    private static string Caption(Shortlist shortlist) =>
        shortlist.IsRelative ? "Lower than the others" : "Low or divided";
}
