using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// Decides what is disclosed of the second vote on an item (`second_vote`). Where one to k − 1 people scored in only
/// one of the two votes,
/// both tallies side by side would give their scores away.
/// </summary>
/// <param name="Everyone">What is disclosed of the whole group; null when it is not disclosed as an item.</param>
/// <param name="Average">
/// The average alone; null when that is not disclosed either, or when <paramref name="Everyone"/> says more.
/// </param>
public sealed record SecondVoteDisclosure(DisclosedTally? Everyone, SecondVoteAverage? Average)
{
    /// <summary>Fewest levels of a scale on which an average alone is disclosed.</summary>
    private const int MinLevels = 4;

    /// <summary>Decides.</summary>
    /// <param name="first">The tally of the first vote as it is disclosed.</param>
    /// <param name="second">The tally of the second vote.</param>
    /// <param name="onlyOne">How many people scored in exactly one of the two votes.</param>
    /// <param name="confidentiality">Mode open withholds nothing.</param>
    public static SecondVoteDisclosure Decide(
        DisclosedTally first,
        Tally second,
        int onlyOne,
        Confidentiality confidentiality
    )
    {
        if (confidentiality.Mode == ConfidentialityMode.Open || onlyOne == 0 || onlyOne >= confidentiality.MinimumGroup)
        {
            return new(DisclosedTally.From(second, confidentiality), null);
        }

        return
            second.Levels >= MinLevels
            && second.N >= Math.Max(DisclosedFigures.MinScoresForFullDisclosure, second.Levels - 1)
            && first.Tally is { } before
            ? new(null, CompareWithFirst(Rounded(before), Rounded(second)))
            : new(null, null);
    }

    private static DisclosedAverage Rounded(Tally tally) =>
        DisclosedAverage.CoarseSecondVote(tally.Sum, tally.N, tally.Levels);

    private static SecondVoteAverage CompareWithFirst(DisclosedAverage first, DisclosedAverage second) =>
        new(
            second,
            Math.Sign(second.Tenths - first.Tenths) switch
            {
                > 0 => AverageShift.Higher,
                < 0 => AverageShift.Lower,
                _ => AverageShift.AboutTheSame,
            }
        );
}
