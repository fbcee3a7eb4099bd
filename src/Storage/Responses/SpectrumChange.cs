namespace BeyondBoundaries.Storage.Responses;

/// <summary>The two positions to save for the spectrum. Each is the id of a position, or empty.</summary>
/// <param name="Now">The position of the partnership today.</param>
/// <param name="Wanted">The position where the partnership should be.</param>
/// <param name="OriginalNow">
/// The <c>Now</c> that was stored when the form was opened; null skips the check for conflicts.
/// </param>
/// <param name="OriginalWanted">
/// The <c>Wanted</c> that was stored when the form was opened; null skips the check for conflicts.
/// </param>
public sealed record SpectrumChange(
    string Now,
    string Wanted,
    string? OriginalNow = null,
    string? OriginalWanted = null
);
