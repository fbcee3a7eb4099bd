using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>Writes the agreed scores next to the averages, with reasons and dissent.</summary>
internal static class AgreedScoresSection
{
    public const string Heading = "What you agreed after discussion";

    public const string Lead = "The agreed score is shown next to the average and never replaces it.";

    public static ReportSection? Create(RoundResults results)
    {
        var agreed = results.Items.Where(result => result.Agreed is not null).ToList();
        if (agreed.Count == 0)
        {
            return null;
        }

        var head = SafeMarkup.Join([
            HtmlTable.Heading("Item"),
            HtmlTable.Heading("Average", isFigure: true),
            HtmlTable.Heading("Agreed"),
            HtmlTable.Heading("Why"),
            HtmlTable.Heading("Dissent"),
        ]);
        return new(
            "agreed",
            "Agreed scores",
            Heading,
            SafeMarkup.From(
                $"""
                <p class="sub">{Lead}</p>
                {HtmlTable.Render(
                    "Agreed scores",
                    "agreed",
                    head,
                    SafeMarkup.Join(agreed.Select(result => Row(result, results.Framework.Scale)))
                )}
                """
            )
        );
    }

    private static SafeMarkup Row(ItemResult result, Scale scale)
    {
        var agreed = result.Agreed!;
        return SafeMarkup.From(
            $"""<tr>{ItemTable.Name(result.Item)}<td class="figure """
                + $"""average">{ReportText.Average(result.Figures)}</td><td><strong>{agreed.Score}</strong> """
                + $"""{scale.At(agreed.Score).Label}</td>{Written(agreed.Why)}{Written(agreed.Dissent)}</tr>"""
        );
    }

    private static SafeMarkup Written(string text) =>
        SafeMarkup.From($"""<td class="written" dir="auto">{text}</td>""");
}
