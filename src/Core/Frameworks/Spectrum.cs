namespace BeyondBoundaries.Core.Frameworks;

/// <summary>
/// A picture of how closely partners are organised, from loose to close. Participants answer for today and for the
/// future.
/// </summary>
/// <param name="Question">The question as asked.</param>
/// <param name="Positions">Positions from loosest to closest.</param>
/// <param name="Source">The source of the idea.</param>
public sealed record Spectrum(string Question, IReadOnlyList<SpectrumPosition> Positions, string Source);
