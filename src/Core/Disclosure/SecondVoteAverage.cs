namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The disclosed average of a second vote, and how it compares with the first. Nothing else about the second vote is
/// disclosed, because at least one person, but fewer than the minimum group, scored in only one of the two votes.
/// </summary>
/// <param name="Average">
/// The average in half points, with open ends one whole point inside the ends of the scale.
/// </param>
/// <param name="Than">How this average compares with that of the first vote, rounded in the same way.</param>
public sealed record SecondVoteAverage(DisclosedAverage Average, AverageShift Than);
