using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>Where people see the partnership today, and where it should be.</summary>
internal static class SpectrumSection
{
    public static ReportSection? Of(RoundResults results)
    {
        if (results.Spectrum.Count == 0)
        {
            return null;
        }

        var head = Markup.Join([Tables.Heading("Position"), Tables.Heading("Today", isFigure: true), Tables.Heading("Where it should be", isFigure: true)]);
        var rows = results.Spectrum.Select(one => Markup.Of(
            $"""<tr><th scope="row">{one.Position.Title}<span class="full">{one.Position.Description}</span></th>{People(one.Now)}{People(one.Wanted)}</tr>"""));
        return new("spectrum", "How you are arranged", SpectrumWords.Headline(results.Spectrum), Tables.Of("How many put the partnership at each position", "figures", head, Markup.Join(rows)));
    }

    private static Markup People(int? count) => count is { } people
        ? Markup.Of($"""<td class="figure">{people}</td>""")
        : Markup.Of($"""<td class="figure words">too few said</td>""");
}
