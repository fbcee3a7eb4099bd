namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The disclosed average of a second vote, and how it compares with that of the first. Nothing else about the second
/// vote is disclosed, because at least one person, but fewer than the minimum group, scored in only one of the two
/// votes.
/// </summary>
/// <param name="Average">
/// The average, rounded to half points. Its open ends are one whole point inside the ends of the scale: on a scale from
/// 1 to 5, “2.0 or less” and “4.0 or more”.
/// </param>
/// <param name="Than">How this average compares with that of the first vote, rounded in the same way.</param>
public sealed record SecondVoteAverage(DisclosedAverage Average, AverageShift Than);
