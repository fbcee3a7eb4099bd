using System.Text;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Cli;

/// <summary>Writes results as text for a terminal.</summary>
internal static class ResultsSummary
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    public static void Write(RoundResults results, Stream file)
    {
        using var text = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        text.WriteLine(results.Framework.Definition.DisplayTitle);
        text.WriteLine($"{People(results)} · {Mode(results.Confidentiality)}");
        if (results.Confidentiality.Mode != ConfidentialityMode.Open)
        {
            text.WriteLine(
                "People who tell each other their answers can learn more than is shown, even another person’s score."
            );
        }

        text.WriteLine();
        foreach (var finding in RoundFindings.Find(results))
        {
            text.WriteLine($"{finding.Label}: {finding.Headline}.");
            text.WriteLine($"  {finding.Detail}");
        }

        foreach (var theme in results.Themes)
        {
            text.WriteLine();
            text.WriteLine(theme.MeanDisplay is { } mean ? $"{theme.Theme.Title}, average {mean}" : theme.Theme.Title);
            foreach (var result in results.EnablersOf(theme.Theme))
            {
                text.WriteLine(Line(result));
                foreach (var indicator in results.IndicatorsOf(result.Item.Enabler))
                {
                    text.WriteLine(Line(indicator));
                }
            }
        }

        WritePriorities(text, results);
    }

    private static void WritePriorities(StreamWriter text, RoundResults results)
    {
        var shortlist = Shortlist.From(results);
        if (shortlist.Enablers.Count == 0)
        {
            return;
        }

        text.WriteLine();
        text.WriteLine(
            shortlist.IsRelative ? "No enabler is low or divided. These have the lowest averages:"
            : results.Framework.HasIndicators ? "Where to dig deeper first"
            : "Where to start"
        );
        foreach (var result in shortlist.Enablers)
        {
            text.WriteLine(
                $"{(result.Priority.Rank is { } rank ? $"{rank, 3}." : "   –")} {result.Item.Id} "
                    + $"{result.Item.Short}. {PriorityReasonText.Describe(result)}"
            );
            if (result.Priority.CloseCall == true)
            {
                text.WriteLine("     This enabler and the next one are so close that they could be in either order.");
            }
        }
    }

    private static string Line(ItemResult result)
    {
        var figures = result.Figures;
        var name = result.Item.IsEnabler ? $"  {result.Item.Id} {result.Item.Short}" : $"      {result.Item.Id}";
        var mean = figures.Mean is null ? "–" : figures.MeanDisplay;
        var skipped = figures.Skip > 0 ? $", {figures.Skip} skipped" : "";
        var scored = figures.N is null or 0 ? "" : $", {figures.N} scored";
        return $"{name, -28} {mean, 4}  {Bar(figures.Tally)}  {AgreementText.Label(figures)}{scored}{skipped}";
    }

    /// <summary>
    /// Draws one block for each score. The height of a block shows how many people gave the score, in proportion to the
    /// number who gave the most common score.
    /// </summary>
    private static string Bar(Tally? tally)
    {
        if (tally is null || tally.N == 0)
        {
            return new string(' ', tally?.Levels ?? 5);
        }

        var scores = tally.Scores.Select(score => tally[score]).ToList();
        return string.Concat(
            scores.Select(count => count == 0 ? ' ' : Bars[Math.Max(0, (count * Bars.Length / scores.Max()) - 1)])
        );
    }

    private static string People(RoundResults results) =>
        CountText.People(results.Participants) + (results.Invited is { } invited ? $" of {invited:N0} invited" : "");

    private static string Mode(Confidentiality confidentiality) =>
        confidentiality.Mode switch
        {
            ConfidentialityMode.Open => "open: all figures are shown",
            ConfidentialityMode.Anonymous => "anonymous: only figures for the whole group are shown",
            _ => "confidential: figures for agencies and levels of work with fewer than "
                + $"{confidentiality.MinimumGroup} people are not shown",
        };
}
