using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Describes how the scores for an item changed between two rounds.</summary>
public static class ItemChangeText
{
    /// <summary>
    /// Describes how the average and the spread changed, and adds any disclosed information about the people who scored
    /// in both rounds.
    /// </summary>
    public static string Describe(ItemComparison change) =>
        string.Join(
            " ",
            new[]
            {
                Average(change),
                Agreement(change),
                People(change.Paired),
                PairedChangeText.Describe(change.Words),
            }.OfType<string>()
        );

    private static string Average(ItemComparison item) =>
        (item.Change, item.Before.MeanDisplay, item.After.MeanDisplay) switch
        {
            ({ MeanFlag: MeanChange.Up }, { } before, { } after) => $"Up from {before} to {after}.",
            ({ MeanFlag: MeanChange.Down }, { } before, { } after) => $"Down from {before} to {after}.",
            ({ MeanFlag: MeanChange.AboutTheSame }, { } before, { } after) when before == after =>
                $"About the same, at {after}.",
            ({ MeanFlag: MeanChange.AboutTheSame }, { } before, { } after) =>
                $"About the same: {before}, then {after}.",
            _ when item.Before.Tally is null or { N: < ItemSummary.MinScoresForCategory }
                    || item.After.Tally is null or { N: < ItemSummary.MinScoresForCategory } =>
                "Too few people scored it in one of the rounds, so we cannot compare the scores.",
            _ => "The scale has changed, so we cannot compare the scores.",
        };

    private static string? Agreement(ItemComparison item) =>
        item.Change?.AgreementFlag switch
        {
            AgreementChange.CloserTogether => "Scores are closer together.",
            AgreementChange.FurtherApart => "Scores are further apart.",
            _ => null,
        };

    private static string? People(PairedChange? paired) =>
        paired is not { Who: { } who } ? null
        : paired.Pairs == 1
            ? $"{Capital(ChangeText.Describe(who))}: the one person who scored it both times gave "
                + $"{(paired.Up == 1 ? "a higher" : paired.Down == 1 ? "a lower" : "the same")} score."
        : $"{Capital(ChangeText.Describe(who))}: of the {CountText.People(paired.Pairs)} who scored it both "
            + $"times, {paired.Up} scored higher, {paired.Down} lower and {paired.Same} the same.";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
