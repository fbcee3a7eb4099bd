using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>Writes the changes between two rounds as one self-contained HTML file.</summary>
public static class ComparisonReport
{
    /// <summary>Returns the report as text.</summary>
    /// <param name="comparison">The disclosed comparison; the report adds nothing to it.</param>
    /// <param name="framework">The framework of both rounds.</param>
    public static string Text(RoundComparison comparison, Framework framework)
    {
        var enablers = comparison.Items.Where(item => item.Item.IsEnabler).ToList();
        var indicators = comparison.Items.Where(item => !item.Item.IsEnabler).ToList();
        var chart = ChangeChart.Of(comparison, framework, "change");
        return ReportPage.Frame(framework.Definition, $"{framework.Definition.Title} – what changed", Markup.Of(
            $"""
            <h1>What changed between the two rounds</h1>
            <p class="lede">{chart.Headline}.</p>
            <div class="beside even"><figure>{new Markup(chart.Svg)}</figure>
            <section><h2>How to read this</h2>
            <p>Up or down means half a point or more. Closer or further apart means that the spread changed enough to count.</p>
            <p>Closer scores are not a success in themselves: they may be conformity. Ask what people now see that they did not see before.</p></section></div>
            <section><h2>Enablers</h2>{Table("Each enabler before and after", enablers)}</section>
            {(indicators.Count == 0 ? Markup.Nothing : Markup.Of($"""<section><h2>Indicators</h2>{Table("Each indicator before and after", indicators)}</section>"""))}
            """)).Text;
    }

    private static Markup Table(string caption, List<ItemComparison> items)
    {
        var head = Markup.Join([
            Tables.Heading("Item"), Tables.Heading("Before", isFigure: true), Tables.Heading("After", isFigure: true),
            Tables.Heading("Average"), Tables.Heading("Agreement"), Tables.Heading("The same people"),
        ]);
        return Tables.Of(caption, "figures", head, Markup.Join(items.Select(Row)));
    }

    private static Markup Row(ItemComparison item) => Markup.Of(
        $"""
        <tr><th scope="row">{item.Item.Id} {(item.Item.IsEnabler ? item.Item.Short : item.Item.Title)}</th>
        <td class="figure">{Words.Average(item.Before)}</td><td class="figure">{Words.Average(item.After)}</td>
        <td>{(item.Change?.MeanFlag is { } mean ? ChangeWords.Of(mean) : "too few to compare")}</td>
        <td>{AgreementWords.Label(item.Before)}, then {AgreementWords.Label(item.After).ToLowerInvariant()}{Closeness(item)}</td>
        <td>{People(item)}</td></tr>
        """);

    private static string People(ItemComparison item) =>
        item.Paired is { Who: { } who } paired
            ? $"{paired.Pairs} scored both times: {paired.Up} higher, {paired.Same} the same, {paired.Down} lower ({ChangeWords.Of(who)})"
            : PairedWordsText.Of(item.Words) ?? "not shown";

    private static string Closeness(ItemComparison item) =>
        item.Change?.AgreementFlag is { } change and not AgreementChange.AboutTheSame ? $" ({ChangeWords.Of(change)})" : "";
}
