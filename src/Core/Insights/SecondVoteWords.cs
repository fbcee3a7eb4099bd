using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// Writes what a second vote changed. Scores that come closer are never called a success: it may be conformity.
/// </summary>
public static class SecondVoteWords
{
    /// <summary>The reason why only an average is shown.</summary>
    private const string Missed = "We show no more, because some people took part in only one of the two votes.";

    /// <summary>Writes the sentence; null when there was no second vote.</summary>
    /// <param name="first">The item, with its second vote.</param>
    public static string? Of(ItemResult first)
    {
        if (first.SecondAverage is { } average)
        {
            return $"The average of the second vote is {average.Average.Text}: {Of(average.Than)}. {Missed}";
        }

        if (first.Again is not { } again)
        {
            return first.HasSecondVote ? $"The second vote is {Withheld.Words}." : null;
        }

        if (first.Figures.Tally is not { } before || again.Figures.Tally is not { } after)
        {
            return $"The change is {Withheld.Words}.";
        }

        var change = RoundChange.Of(before, after);
        if (change is not { MeanFlag: { } mean, AgreementFlag: { } agreement })
        {
            return "Too few people scored to say what changed.";
        }

        var moved = mean == MeanChange.AboutTheSame
            ? "The average is about the same"
            : $"The average went {ChangeWords.Of(mean)}, from {first.Figures.MeanDisplay} to {again.Figures.MeanDisplay}";
        return agreement == AgreementChange.AboutTheSame ? $"{moved}." : $"{moved}, and scores are {ChangeWords.Of(agreement)}.";
    }

    /// <summary>Writes how a second average compares with the first.</summary>
    public static string Than(AverageShift shift) => shift switch
    {
        AverageShift.Higher => "higher",
        AverageShift.Lower => "lower",
        _ => "about the same",
    };

    private static string Of(AverageShift shift) =>
        shift == AverageShift.AboutTheSame ? "about the same as the first" : $"{Than(shift)} than the first";
}
