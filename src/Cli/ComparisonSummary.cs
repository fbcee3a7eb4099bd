using System.Text;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Cli;

/// <summary>Writes the changes between two rounds as text for a terminal.</summary>
internal static class ComparisonSummary
{
    public static void Write(RoundComparison comparison, Stream file)
    {
        using var text = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        text.WriteLine($"{"", -28} {"before", 6}  {"after", 5}");
        foreach (var item in comparison.Items)
        {
            var name = item.Item.IsEnabler ? $"{item.Item.Id} {item.Item.Short}" : $"    {item.Item.Id}";
            text.WriteLine($"{name, -28} {Mean(item.Before), 6}  {Mean(item.After), 5}  {Words(item)}");
        }

        if (comparison.Wording.Count > 0)
        {
            text.WriteLine();
            text.WriteLine("What changed in the framework between the rounds:");
            foreach (var change in comparison.Wording)
            {
                text.WriteLine($"  {change.Sentence}");
            }
        }

        text.WriteLine();
        text.WriteLine(
            "Closer scores are not a success in themselves: people may just be going along with each other."
        );
    }

    private static string Mean(DisclosedFigures figures) => figures.MeanDisplay ?? "–";

    private static string Words(ItemComparison item)
    {
        if (item.Change?.MeanFlag is not { } mean || item.Change.AgreementFlag is not { } agreement)
        {
            return "not compared: too few people scored this in one of the rounds, or the scale has changed";
        }

        var people =
            item.Paired is { Who: { } who } paired ? $"; {paired.Pairs} in both rounds, {ChangeText.Describe(who)}"
            : PairedChangeText.Describe(item.Words) is { } words
                ? $"; {char.ToLowerInvariant(words[0])}{words[1..].TrimEnd('.')}"
            : "";
        var spread =
            agreement == AgreementChange.AboutTheSame ? "as far apart as before" : ChangeText.Describe(agreement);
        return $"{ChangeText.Describe(mean)}, {spread}{people}";
    }
}
