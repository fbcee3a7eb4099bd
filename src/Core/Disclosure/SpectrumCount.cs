namespace BeyondBoundaries.Core.Disclosure;

/// <summary>How many put the partnership at a position of the spectrum.</summary>
/// <param name="Position">Id of the position.</param>
/// <param name="Now">How many see it there today; null when too few answered that.</param>
/// <param name="Wanted">How many would like it there; null when too few answered that.</param>
public sealed record SpectrumCount(string Position, int? Now, int? Wanted);
