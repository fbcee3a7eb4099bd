namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The number of people who would start with an enabler.</summary>
/// <param name="Enabler">The id of the enabler.</param>
/// <param name="People">The number of people who chose it.</param>
/// <param name="Of">The number of people who voted, whatever they chose.</param>
public sealed record PriorityVoteCount(string Enabler, int People, int Of);
