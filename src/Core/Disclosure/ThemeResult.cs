using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The disclosed result of a theme.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Mean">The mean of its enablers' means, in points; null when one of them has too few scores.</param>
/// <param name="MeanDisplay">The mean with one decimal, halves away from zero.</param>
public sealed record ThemeResult(Theme Theme, double? Mean, string? MeanDisplay);
