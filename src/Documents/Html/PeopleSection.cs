using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Charts.Svg;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>Writes every participant's scores by name. The section exists only in open mode.</summary>
internal static class PeopleSection
{
    /// <summary>
    /// The maximum number of participants whose names fit in the header of a table on A4 paper. To print a wider table,
    /// a browser would shrink the whole report.
    /// </summary>
    private const int MaxPeoplePerTable = 8;

    public static ReportSection? Create(RoundResults results)
    {
        if (results.People.Count == 0)
        {
            return null;
        }

        if (PeopleChart.Create(results, "people-chart") is not { } chart)
        {
            return new(
                "people",
                "Scores by person",
                "Scores by person",
                SafeMarkup.From(
                    $"<p>There are too many people ({results.People.Count}) to show each person’s scores here. "
                        + $"The scores are in the CSV file of scores by person.</p>"
                )
            );
        }

        var items = results
            .Items.Where(result => result.Figures.N + result.Figures.Skip > 0)
            .Select(result => result.Item)
            .ToList();
        return new(
            "people",
            "Scores by person",
            chart.Headline,
            SafeMarkup.From(
                $"""
                <figure role="none">{new SafeMarkup(chart.Svg)}</figure>
                <p class="sub">A score after an arrow is the second vote. An empty cell means no answer.</p>
                {results.People.Chunk(MaxPeoplePerTable).Select(people =>
                    Table(people, items, results.Framework.Scale)
                )}
                """
            )
        );
    }

    private static SafeMarkup Table(PersonResult[] people, List<Item> items, Scale scale)
    {
        var caption =
            people.Length == 1
                ? $"Every score by person: {people[0].Name}"
                : $"Every score by person: {people[0].Name} to {people[^1].Name}";
        var head = SafeMarkup.Join([
            HtmlTable.Heading("Item"),
            .. people.Select(person =>
                HtmlTable.Heading(
                    person.Agency.Length == 0 ? person.Name : $"{person.Name} ({person.Agency})",
                    isFigure: true
                )
            ),
        ]);
        var rows = items.Select(item =>
        {
            var title = item.IsEnabler ? item.Short : "";
            var cells = people.Select(person => Cell(person, item, scale));
            return SafeMarkup.From(
                $"""<tr><th scope="row"><span class="id">{item.Id}</span> {title}</th>{cells}</tr>"""
            );
        });
        return HtmlTable.Render(caption, "figures", head, SafeMarkup.Join(rows));
    }

    private static SafeMarkup Cell(PersonResult person, Item item, Scale scale)
    {
        var score = person.Answers[item].ToText(scale);
        var again = person.SecondVote is { } second ? second[item].ToText(scale) : "";
        return SafeMarkup.From($"""<td class="figure">{score}{(again.Length == 0 ? "" : $" → {again}")}</td>""");
    }
}
