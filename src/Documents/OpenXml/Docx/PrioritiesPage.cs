using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>Writes the enablers to dig deeper into, in order, each with its reason; then the agreed scores.</summary>
internal static class PrioritiesPage
{
    public static void Write(BodyWriter body, RoundResults results)
    {
        var shortlist = Shortlist.From(results);
        body.Page(PrioritiesSection.Heading(shortlist)).Text(TextStyle.Quiet, PrioritiesSection.Lead(shortlist));
        if (shortlist.Enablers.Count > 0)
        {
            body.Table(ExportTableBuilder.Priorities("Priorities", shortlist.Enablers));
        }

        if (shortlist.Others.Count > 0)
        {
            body.Table(ExportTableBuilder.Priorities(PrioritiesSection.Others, shortlist.Others));
        }

        body.Texts(TextStyle.Quiet, PrioritiesSection.Unranked(results) is { } unranked ? [unranked] : []);
        var agreed = results.Items.Where(result => result.Agreed is not null).ToList();
        if (agreed.Count > 0)
        {
            body.Text(TextStyle.Heading1, AgreedScoresSection.Heading)
                .Text(TextStyle.Quiet, AgreedScoresSection.Lead)
                .Table(ExportTableBuilder.Agreed(results, agreed));
        }
    }
}
