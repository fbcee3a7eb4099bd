using System.Globalization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Documents.Charts.Svg;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>Writes a table of items: the average of each, how people scored it, and how much they agree.</summary>
internal static class ItemTable
{
    private const string Borderline = "Borderline: this result could change if one person’s score moved by one point.";

    private const string ManySkipped = "More than a third of people skipped it.";

    public static SafeMarkup Render(
        string caption,
        string corner,
        IEnumerable<ItemResult> items,
        Scale scale,
        string idPrefix
    )
    {
        var head = SafeMarkup.Join([
            HtmlTable.Heading(corner),
            HtmlTable.Heading("Average", isFigure: true),
            HtmlTable.Heading("How people scored"),
            HtmlTable.Heading("Agreement"),
        ]);
        var rows = items.Select(item =>
            SafeMarkup.From(
                $"""<tr>{Name(item.Item)}<td class="figure """
                    + $"""average">{ReportText.Average(item.Figures)}</td><td """
                    + $"""class="bars">{Scores(item, scale, idPrefix)}</td><td>{Agreement(item.Figures)}</td></tr>"""
            )
        );
        return HtmlTable.Render(caption, "items", head, SafeMarkup.Join(rows));
    }

    public static SafeMarkup Name(Item item) =>
        item.IsEnabler
            ? SafeMarkup.From(
                $"""<th scope="row"><span class="id">{item.Id}</span> {item.Short}<span """
                    + $"""class="full">{item.Title}</span></th>"""
            )
            : SafeMarkup.From(
                $"""<th scope="row" class="statement"><span class="id">{item.Id}</span> {item.Title}</th>"""
            );

    /// <summary>Writes how many people scored, with a histogram or the reason why there is none.</summary>
    public static SafeMarkup Scores(ItemResult item, Scale scale, string idPrefix)
    {
        var coverage = SafeMarkup.From($"""<span class="words">{ReportText.Coverage(item.Figures)}</span>""");
        return ScoreHistogram.Create(item, scale, $"{idPrefix}-{item.Item.Index}") is { } bars
                ? SafeMarkup.From($"{new SafeMarkup(bars.Svg)}{coverage}")
            : item.Figures.N is 0 or null ? coverage
            : SafeMarkup.From(
                $"""{coverage}<span class="words">The number of people who gave each score is """
                    + $"""{SuppressionText.NotShown}.</span>"""
            );
    }

    public static SafeMarkup Agreement(DisclosedFigures figures)
    {
        var role = figures.Category == AgreementCategory.Divided ? "tag divided" : "tag";
        return SafeMarkup.From(
            $"""<span class="{role}">{AgreementText.Label(figures)}</span> <span """
                + $"""class="sentence">{Sentences(figures)}</span>"""
        );
    }

    /// <summary>Writes how much people agree, and what makes the figures uncertain.</summary>
    private static string Sentences(DisclosedFigures figures)
    {
        var sentences = new[]
        {
            AgreementText.Sentence(figures),
            DescribeUncertainty(figures),
            figures.Bounds is { } bounds && bounds.Low < bounds.High
                ? $"If everyone invited had scored, the average would be between {Tenth(bounds.Low)} and "
                    + $"{Tenth(bounds.High)}."
                : null,
        };
        return string.Join(" ", sentences.OfType<string>());
    }

    /// <summary>Writes what makes the result uncertain, in one or two sentences; null when nothing does.</summary>
    public static string? DescribeUncertainty(DisclosedFigures figures) =>
        (figures.Borderline == true, figures.ManySkipped == true) switch
        {
            (true, true) => $"{Borderline} {ManySkipped}",
            (true, false) => Borderline,
            (false, true) => ManySkipped,
            _ => null,
        };

    private static string Tenth(double points) => points.ToString("0.0", CultureInfo.InvariantCulture);
}
