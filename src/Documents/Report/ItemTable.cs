using System.Globalization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>Writes items with their average, how people scored, and how far they agree.</summary>
internal static class ItemTable
{
    private const string Borderline = "Borderline: one person moving one point would change this.";

    private const string ManySkipped = "More than a third skipped.";

    public static Markup Of(string caption, string corner, IEnumerable<ItemResult> items, Scale scale, string idPrefix)
    {
        var head = Markup.Join([Tables.Heading(corner), Tables.Heading("Average", isFigure: true), Tables.Heading("How people scored"), Tables.Heading("Agreement")]);
        var rows = items.Select(item => Markup.Of(
            $"""<tr>{Name(item.Item)}<td class="figure average">{Words.Average(item.Figures)}</td><td class="bars">{Scores(item, scale, idPrefix)}</td><td>{Agreement(item.Figures)}</td></tr>"""));
        return Tables.Of(caption, "items", head, Markup.Join(rows));
    }

    public static Markup Name(Item item) => item.IsEnabler
        ? Markup.Of($"""<th scope="row"><span class="id">{item.Id}</span> {item.Short}<span class="full">{item.Title}</span></th>""")
        : Markup.Of($"""<th scope="row" class="statement"><span class="id">{item.Id}</span> {item.Title}</th>""");

    /// <summary>Writes the bars, or the reason why there are none.</summary>
    public static Markup Scores(ItemResult item, Scale scale, string idPrefix)
    {
        var coverage = Markup.Of($"""<span class="words">{Words.Coverage(item.Figures)}</span>""");
        return CountBars.Of(item, scale, $"{idPrefix}-{item.Item.Index}") is { } bars
            ? Markup.Of($"{new Markup(bars.Svg)}{coverage}")
            : item.Figures.N is 0 or null ? coverage
            : Markup.Of($"""{coverage}<span class="words">Counts of each score are {Withheld.Words}.</span>""");
    }

    public static Markup Agreement(ShownFigures figures)
    {
        var role = figures.Category == Category.Divided ? "tag divided" : "tag";
        return Markup.Of($"""<span class="{role}">{AgreementWords.Label(figures)}</span> <span class="sentence">{Sentences(figures)}</span>""");
    }

    /// <summary>Writes how far people agree, and what makes the figures uncertain.</summary>
    private static string Sentences(ShownFigures figures)
    {
        var sentences = new[]
        {
            AgreementWords.Sentence(figures),
            Unsure(figures),
            figures.Bounds is { } bounds && bounds.Low < bounds.High ? $"The average would be {Tenth(bounds.Low)} to {Tenth(bounds.High)}, whatever the missing people would have scored." : null,
        };
        return string.Join(" ", sentences.OfType<string>());
    }

    /// <summary>Writes what makes the category uncertain, in one or two sentences; null when nothing does.</summary>
    public static string? Unsure(ShownFigures figures) => (figures.Borderline == true, figures.ManySkipped == true) switch
    {
        (true, true) => $"{Borderline} {ManySkipped}",
        (true, false) => Borderline,
        (false, true) => ManySkipped,
        _ => null,
    };

    private static string Tenth(double points) => points.ToString("0.0", CultureInfo.InvariantCulture);
}
