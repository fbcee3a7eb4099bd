using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>What a second vote changed, in a sentence. That scores come closer is never called a success: it may be conformity.</summary>
public static class SecondVoteWords
{
    /// <summary>The sentence; null without a second vote.</summary>
    /// <param name="first">The item with its second vote.</param>
    public static string? Of(ItemResult first)
    {
        if (first.Again is not { } again)
        {
            return null;
        }

        if (first.Figures.Tally is not { } before || again.Figures.Tally is not { } after)
        {
            return $"What changed is {Withheld.Words}.";
        }

        var change = RoundChange.Of(before, after);
        if (change is not { MeanFlag: { } mean, AgreementFlag: { } agreement })
        {
            return "Too few people scored to say what changed.";
        }

        var average = mean == MeanChange.AboutTheSame
            ? "The average is about the same"
            : $"The average went {ChangeWords.Of(mean)}, from {first.Figures.MeanDisplay} to {again.Figures.MeanDisplay}";
        return agreement == AgreementChange.AboutTheSame ? $"{average}." : $"{average}, and scores are {ChangeWords.Of(agreement)}.";
    }
}
