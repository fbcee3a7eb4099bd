using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>Writes the agreed scores beside the averages, with reasons and dissent.</summary>
internal static class AgreedSection
{
    public const string Heading = "What you agreed after discussion";

    public const string Lead = "The agreed score is shown beside the average. It never replaces it.";

    public static ReportSection? Of(RoundResults results)
    {
        var agreed = results.Items.Where(result => result.Agreed is not null).ToList();
        if (agreed.Count == 0)
        {
            return null;
        }

        var head = Markup.Join([Tables.Heading("Item"), Tables.Heading("Average", isFigure: true), Tables.Heading("Agreed"), Tables.Heading("Why"), Tables.Heading("Dissent")]);
        return new("agreed", "Agreed scores", Heading, Markup.Of(
            $"""
            <p class="sub">{Lead}</p>
            {Tables.Of("Agreed scores", "agreed", head, Markup.Join(agreed.Select(result => Row(result, results.Framework.Scale))))}
            """));
    }

    private static Markup Row(ItemResult result, Scale scale)
    {
        var agreed = result.Agreed!;
        return Markup.Of(
            $"""<tr>{ItemTable.Name(result.Item)}<td class="figure average">{Words.Average(result.Figures)}</td><td><strong>{agreed.Score}</strong> {scale.Levels[agreed.Score - 1].Label}</td>{Written(agreed.Why)}{Written(agreed.Dissent)}</tr>""");
    }

    private static Markup Written(string text) => Markup.Of($"""<td class="written" dir="auto">{text}</td>""");
}
