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
    private const string ExplainSpread =
        "“Closer together” or “further apart” means that the spread changed by at least 0.2 points, or by more if "
        + "fewer than 10 people scored in either round.";

    private const string ExplainCloser =
        "Closer scores are not a success in themselves: people may just be going along with each other. Ask what "
        + "people now see that they did not see before.";

    /// <summary>Returns the report's HTML.</summary>
    /// <param name="comparison">The disclosed comparison; the report adds nothing to it.</param>
    /// <param name="framework">The framework of the later round.</param>
    /// <param name="partnership">The partnership's name; empty when not known.</param>
    /// <param name="before">The name of the earlier round.</param>
    /// <param name="after">The name of the later round.</param>
    public static string RenderDocument(
        RoundComparison comparison,
        Framework framework,
        string partnership = "",
        string before = "Before",
        string after = "After"
    )
    {
        var enablers = comparison.Items.Where(item => item.Item.IsEnabler).ToList();
        var indicators = comparison.Items.Where(item => !item.Item.IsEnabler).ToList();
        var enablerTable = Table("Each enabler before and after", enablers, before, after);
        var indicatorTable = Table("Each indicator before and after", indicators, before, after);
        var chart = ChangeChart.Create(comparison, framework, "change", before, after);
        var name = partnership.Length == 0 ? framework.Definition.DisplayTitle : TextDirection.Isolate(partnership);
        var rounds =
            $"{TextDirection.Isolate(BriefText.Name(before))} to {TextDirection.Isolate(BriefText.Name(after))}";
        return ReportPage
            .RenderFrame(
                framework.Definition,
                $"{name}: what changed from {rounds}",
                $"{name} · {rounds}",
                SafeMarkup.From(
                    $"""
                    <h1>{name}<span class="away">: </span><span class="after">What changed: {rounds}</span></h1>
                    <p class="lede">{chart.Headline}.</p>
                    <div class="beside even dots"><figure role="none">{new SafeMarkup(chart.Svg)}</figure>
                    <section><h2>How to read this</h2>
                    <p>{ChangeText.ExplainUpOrDown(comparison.Items)} {ExplainSpread}</p>
                    <p>{ExplainCloser}</p></section></div>
                    <section><h2>Enablers</h2>{enablerTable}</section>
                    {(
                        indicators.Count == 0
                            ? SafeMarkup.Empty
                            : SafeMarkup.From(
                                $"""<section class="long"><h2>Indicators</h2>{indicatorTable}</section>"""
                            )
                    )}
                    {Wording(comparison)}
                    """
                )
            )
            .Text;
    }

    /// <summary>Writes what changed in the framework between the rounds; empty if nothing did.</summary>
    internal static SafeMarkup Wording(RoundComparison comparison)
    {
        var changes = comparison.Wording.Select(change => SafeMarkup.From($"<li>{change.Sentence}</li>"));
        return comparison.Wording.Count == 0
            ? SafeMarkup.Empty
            : SafeMarkup.From($"<section><h2>{BoardText.FrameworkChanges}</h2><ul>{changes}</ul></section>");
    }

    /// <summary>Writes a table that compares items between the two rounds.</summary>
    internal static SafeMarkup Table(string caption, IReadOnlyList<ItemComparison> items, string before, string after)
    {
        var names = ShortNames.ForHeadings(before, after);
        var head = SafeMarkup.Join([
            HtmlTable.Heading("Item"),
            HtmlTable.Heading(names[before], isFigure: true),
            HtmlTable.Heading(names[after], isFigure: true),
            HtmlTable.Heading("Average"),
            HtmlTable.Heading("Agreement"),
            HtmlTable.Heading("The same people"),
        ]);
        var table = HtmlTable.Render(caption, "figures", head, SafeMarkup.Join(items.Select(Row)));
        return SafeMarkup.From($"{table}{HtmlTable.Notes(names.Key)}");
    }

    private static SafeMarkup Row(ItemComparison item)
    {
        var change = item.Change?.MeanFlag is { } mean
            ? ChangeText.Describe(mean)
            : ChangeText.DescribeNotCompared(item);
        return SafeMarkup.From(
            $"""
            <tr><th scope="row">{item.Item.Id} {(item.Item.IsEnabler ? item.Item.Short : item.Item.Title)}</th>
            <td class="figure">{ReportText.Average(item.Before)}</td>
            <td class="figure">{ReportText.Average(item.After)}</td>
            <td>{change}</td>
            <td>{DescribeAgreement(item)}</td>
            <td>{People(item)}</td></tr>
            """
        );
    }

    /// <summary>
    /// Writes how much people agreed before and after, and whether the scores are closer together or further apart.
    /// </summary>
    internal static string DescribeAgreement(ItemComparison item) =>
        $"{AgreementText.Label(item.Before)}, then "
        + $"{AgreementText.Label(item.After).ToLowerInvariant()}{Closeness(item)}";

    private static string People(ItemComparison item) =>
        item.Paired is { Who: { } who } paired
            ? $"{paired.Pairs} scored both times: {paired.Up} higher, {paired.Same} the same, {paired.Down} lower "
                + $"({ChangeText.Describe(who)})"
            : PairedChangeText.Describe(item.Words) ?? "not shown";

    private static string Closeness(ItemComparison item) =>
        item.Change?.AgreementFlag is { } change and not AgreementChange.AboutTheSame
            ? $" ({ChangeText.Describe(change)})"
            : "";
}
