using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>Every participant's scores by name: mode open alone.</summary>
internal static class PeopleSection
{
    public static ReportSection? Of(RoundResults results)
    {
        if (results.People.Count == 0)
        {
            return null;
        }

        if (PeopleChart.Of(results, "people-chart") is not { } chart)
        {
            return new("people", "Scores by person", "Scores by person", Markup.Of($"<p>{Words.People(results.People.Count)} are too many to show one by one. Their scores stand in the file of scores by person (CSV).</p>"));
        }

        var items = results.Items.Where(result => result.Figures.N + result.Figures.Skip > 0).Select(result => result.Item);
        var head = Markup.Join([Tables.Heading("Item"), .. results.People.Select(person => Tables.Heading(person.Agency.Length == 0 ? person.Name : $"{person.Name} ({person.Agency})", isFigure: true))]);
        var rows = items.Select(item => Markup.Of($"""<tr><th scope="row"><span class="id">{item.Id}</span> {(item.IsEnabler ? item.Short : "")}</th>{results.People.Select(person => Cell(person, item))}</tr>"""));
        return new("people", "Scores by person", chart.Headline, Markup.Of(
            $"""
            <figure>{new Markup(chart.Svg)}</figure>
            <p class="sub">A second vote stands after an arrow. An empty cell was not answered.</p>
            {Tables.Of("Every score by person", "figures", head, Markup.Join(rows))}
            """));
    }

    private static Markup Cell(PersonResult person, Item item)
    {
        var again = person.Again is { } second ? $"{second[item]}" : "";
        return Markup.Of($"""<td class="figure">{$"{person.Answers[item]}"}{(again.Length == 0 ? "" : $" → {again}")}</td>""");
    }
}
