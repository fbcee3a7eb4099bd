using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The disclosed result of a theme.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Mean">The mean of its enablers' means, in points; null when one of them has too few scores.</param>
/// <param name="MeanText">The mean with one decimal place, with halves rounded away from zero.</param>
public sealed record ThemeResult(Theme Theme, double? Mean, string? MeanText)
{
    /// <summary>
    /// On a scale of two levels, the average share of the second level, such as “58% Yes”; otherwise null.
    /// </summary>
    public string? Share { get; init; }

    /// <summary>
    /// The theme's average as pages show it: with one decimal place or, on a scale of two levels, as a share.
    /// </summary>
    public string? MeanDisplay => Share ?? MeanText;
}
