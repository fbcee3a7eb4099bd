using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The disclosed part of the second vote on an item (`second_vote`). If at least one person, but fewer than the minimum
/// group, scored in only one of the two votes, the two tallies side by side could reveal those people's scores. In
/// confidential and anonymous modes, nothing more than the average is then disclosed.
/// </summary>
/// <param name="Everyone">The disclosed tally for the whole group; null if it is not disclosed.</param>
/// <param name="Average">The average of the second vote, if only the average is disclosed; otherwise null.</param>
public sealed record SecondVoteDisclosure(DisclosedTally? Everyone, SecondVoteAverage? Average)
{
    /// <summary>The minimum number of levels that a scale must have for the average alone to be disclosed.</summary>
    private const int MinLevels = 4;

    /// <summary>Decides what is disclosed about the second vote.</summary>
    /// <param name="first">The disclosed tally of the first vote.</param>
    /// <param name="second">The tally of the second vote.</param>
    /// <param name="onlyOne">The number of people who scored in exactly one of the two votes.</param>
    /// <param name="confidentiality">The mode and minimum group. Open mode suppresses nothing.</param>
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
        DisclosedAverage.CoarseSecondVote(tally.Sum, tally.N, tally.Levels, tally.First);

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
