using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>Writes every participant's scores by name; open mode only.</summary>
internal static class PeopleSection
{
    /// <summary>
    /// The most participants whose names fit in the head of an A4 table. A wider table makes a browser shrink the whole
    /// report.
    /// </summary>
    private const int PeopleInATable = 8;

    public static ReportSection? Of(RoundResults results)
    {
        if (results.People.Count == 0)
        {
            return null;
        }

        if (PeopleChart.Of(results, "people-chart") is not { } chart)
        {
            return new("people", "Scores by person", "Scores by person", Markup.Of($"<p>{Words.People(results.People.Count)} are too many to show one by one. Their scores are in the file of scores by person (CSV).</p>"));
        }

        var items = results.Items.Where(result => result.Figures.N + result.Figures.Skip > 0).Select(result => result.Item).ToList();
        return new("people", "Scores by person", chart.Headline, Markup.Of(
            $"""
            <figure>{new Markup(chart.Svg)}</figure>
            <p class="sub">A score after an arrow is the second vote. An empty cell means no answer.</p>
            {results.People.Chunk(PeopleInATable).Select(people => Table(people, items))}
            """));
    }

    private static Markup Table(PersonResult[] people, List<Item> items)
    {
        var caption = people.Length == 1 ? $"Every score by person: {people[0].Name}" : $"Every score by person: {people[0].Name} to {people[^1].Name}";
        var head = Markup.Join([Tables.Heading("Item"), .. people.Select(person => Tables.Heading(person.Agency.Length == 0 ? person.Name : $"{person.Name} ({person.Agency})", isFigure: true))]);
        var rows = items.Select(item => Markup.Of($"""<tr><th scope="row"><span class="id">{item.Id}</span> {(item.IsEnabler ? item.Short : "")}</th>{people.Select(person => Cell(person, item))}</tr>"""));
        return Tables.Of(caption, "figures", head, Markup.Join(rows));
    }

    private static Markup Cell(PersonResult person, Item item)
    {
        var again = person.Again is { } second ? $"{second[item]}" : "";
        return Markup.Of($"""<td class="figure">{$"{person.Answers[item]}"}{(again.Length == 0 ? "" : $" → {again}")}</td>""");
    }
}
