namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The numbers of people who chose a position on the spectrum.</summary>
/// <param name="Position">The id of the position.</param>
/// <param name="Now">
/// The number of people who place the partnership at this position today; null when too few people said where it is
/// today.
/// </param>
/// <param name="Wanted">
/// The number of people who would like the partnership to be at this position; null when too few people said where it
/// should be.
/// </param>
public sealed record SpectrumCount(string Position, int? Now, int? Wanted);
