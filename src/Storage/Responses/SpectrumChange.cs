namespace BeyondBoundaries.Storage.Responses;

/// <summary>The positions on the spectrum to save, each the id of a position or empty.</summary>
/// <param name="Now">The position of the partnership today.</param>
/// <param name="Wanted">The position where the partnership should be.</param>
/// <param name="OriginalNow">The stored <c>Now</c> when the form was opened; null skips the check.</param>
/// <param name="OriginalWanted">The stored <c>Wanted</c> when the form was opened; null skips the check.</param>
public sealed record SpectrumChange(
    string Now,
    string Wanted,
    string? OriginalNow = null,
    string? OriginalWanted = null
);
