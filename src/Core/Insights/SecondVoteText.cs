using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// Describes what a second vote changed. The text never calls closer scores a success, because people may simply be
/// following each other.
/// </summary>
public static class SecondVoteText
{
    /// <summary>The reason why only an average is shown.</summary>
    private const string SuppressedBecauseMissed =
        "We cannot show more, because some people took part in only one of the 2 votes.";

    /// <summary>Writes a sentence or two about the second vote; null when there was none.</summary>
    /// <param name="first">The item, with its second vote.</param>
    public static string? Describe(ItemResult first)
    {
        var name = MeanText.Name(first.Figures);
        if (first.SecondVoteAverage is { } average)
        {
            return $"The {name} of the second vote is {average.Average.Text}, which is {Describe(average.Than)}. "
                + $"{SuppressedBecauseMissed}";
        }

        if (first.SecondVote is not { } again)
        {
            return first.HasSecondVote ? $"The results of the second vote are {SuppressionText.NotShown}." : null;
        }

        if (DisclosedChange.Compute(first.Figures, again.Figures) is not { } change)
        {
            return $"The change is {SuppressionText.NotShown}.";
        }

        if (change is not { MeanFlag: { } mean, AgreementFlag: { } agreement })
        {
            return "Too few people scored it for us to say what changed.";
        }

        var moved =
            mean == MeanChange.AboutTheSame
                ? $"The {name} is about the same"
                : $"The {name} went {ChangeText.Describe(mean)} from {first.Figures.MeanDisplay} to "
                    + $"{again.Figures.MeanDisplay}";
        return agreement == AgreementChange.AboutTheSame
            ? $"{moved}."
            : $"{moved}, and scores are {ChangeText.Describe(agreement)}.";
    }

    /// <summary>Describes how the average of the second vote compares with that of the first.</summary>
    public static string DescribeShift(AverageShift shift) =>
        shift switch
        {
            AverageShift.Higher => "higher",
            AverageShift.Lower => "lower",
            _ => "about the same",
        };

    private static string Describe(AverageShift shift) =>
        shift == AverageShift.AboutTheSame
            ? "about the same as the average of the first vote"
            : $"{DescribeShift(shift)} than the average of the first vote";
}
