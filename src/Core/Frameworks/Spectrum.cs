namespace BeyondBoundaries.Core.Frameworks;

/// <summary>
/// Ways in which partners can be organised, from the loosest to the closest. Participants mark where the partnership is
/// today and where it should be.
/// </summary>
/// <param name="Question">The question, as pages show it.</param>
/// <param name="Positions">The positions from loosest to closest.</param>
/// <param name="Source">The source of the spectrum; may be empty.</param>
public sealed record Spectrum(string Question, IReadOnlyList<SpectrumPosition> Positions, string Source);
