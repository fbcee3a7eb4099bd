namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The numbers of people who chose a position on the spectrum.</summary>
/// <param name="Position">The id of the position.</param>
/// <param name="Now">
/// The number of people who place the partnership at this position today; null when too few people answered that
/// question.
/// </param>
/// <param name="Wanted">
/// The number of people who would like the partnership to be at this position; null when too few people answered that
/// question.
/// </param>
public sealed record SpectrumCount(string Position, int? Now, int? Wanted);
