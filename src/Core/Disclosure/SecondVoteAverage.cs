namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// All that is disclosed of a second vote that one to k − 1 people took part in without the first, or the first
/// without it.
/// </summary>
/// <param name="Average">Its average in half points, with open ends a whole point inside the scale.</param>
/// <param name="Than">Where it lies beside the average of the first vote, so rounded.</param>
public sealed record SecondVoteAverage(DisclosedAverage Average, AverageShift Than);
