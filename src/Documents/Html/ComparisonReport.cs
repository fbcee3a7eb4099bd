using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Svg;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>Writes the changes between two rounds as one self-contained HTML file.</summary>
public static class ComparisonReport
{
    /// <summary>Returns the report as text.</summary>
    /// <param name="comparison">The disclosed comparison; the report adds nothing to it.</param>
    /// <param name="framework">The framework of both rounds.</param>
    public static string RenderDocument(RoundComparison comparison, Framework framework)
    {
        var enablers = comparison.Items.Where(item => item.Item.IsEnabler).ToList();
        var indicators = comparison.Items.Where(item => !item.Item.IsEnabler).ToList();
        var chart = ChangeChart.Create(comparison, framework, "change");
        return ReportPage
            .RenderFrame(
                framework.Definition,
                $"{framework.Definition.Title} – what changed",
                SafeMarkup.From(
                    $"""
                    <h1>What changed between the two rounds</h1>
                    <p class="lede">{chart.Headline}.</p>
                    <div class="beside even"><figure>{new SafeMarkup(chart.Svg)}</figure>
                    <section><h2>How to read this</h2>
                    <p>Up or down means half a point or more. Closer or further apart means that the spread changed enough to count.</p>
                    <p>Closer scores are not a success in themselves: they may be conformity. Ask what people now see that they did not see before.</p></section></div>
                    <section><h2>Enablers</h2>{Table("Each enabler before and after", enablers)}</section>
                    {(
                        indicators.Count == 0
                            ? SafeMarkup.Empty
                            : SafeMarkup.From(
                                $"""<section><h2>Indicators</h2>{Table("Each indicator before and after", indicators)}</section>"""
                            )
                    )}
                    """
                )
            )
            .Text;
    }

    private static SafeMarkup Table(string caption, List<ItemComparison> items)
    {
        var head = SafeMarkup.Join([
            HtmlTable.Heading("Item"),
            HtmlTable.Heading("Before", isFigure: true),
            HtmlTable.Heading("After", isFigure: true),
            HtmlTable.Heading("Average"),
            HtmlTable.Heading("Agreement"),
            HtmlTable.Heading("The same people"),
        ]);
        return HtmlTable.Render(caption, "figures", head, SafeMarkup.Join(items.Select(Row)));
    }

    private static SafeMarkup Row(ItemComparison item) =>
        SafeMarkup.From(
            $"""
            <tr><th scope="row">{item.Item.Id} {(item.Item.IsEnabler ? item.Item.Short : item.Item.Title)}</th>
            <td class="figure">{ReportText.Average(item.Before)}</td><td class="figure">{ReportText.Average(
                item.After
            )}</td>
            <td>{(item.Change?.MeanFlag is { } mean ? ChangeText.Describe(mean) : "too few to compare")}</td>
            <td>{AgreementText.Label(item.Before)}, then {AgreementText.Label(item.After).ToLowerInvariant()}{Closeness(
                item
            )}</td>
            <td>{People(item)}</td></tr>
            """
        );

    private static string People(ItemComparison item) =>
        item.Paired is { Who: { } who } paired
            ? $"{paired.Pairs} scored both times: {paired.Up} higher, {paired.Same} the same, {paired.Down} lower ({ChangeText.Describe(who)})"
            : PairedChangeText.Describe(item.Words) ?? "not shown";

    private static string Closeness(ItemComparison item) =>
        item.Change?.AgreementFlag is { } change and not AgreementChange.AboutTheSame
            ? $" ({ChangeText.Describe(change)})"
            : "";
}
