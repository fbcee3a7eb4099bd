namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The disclosed average of a second vote where 1 to k − 1 people scored in only one of the two votes. Nothing else
/// about the second vote is disclosed.
/// </summary>
/// <param name="Average">
/// The average in half points, with open ends one whole point inside the ends of the scale.
/// </param>
/// <param name="Than">How this average compares with that of the first vote, rounded in the same way.</param>
public sealed record SecondVoteAverage(DisclosedAverage Average, AverageShift Than);
