namespace BeyondBoundaries.Storage.Responses;

/// <summary>A place on the spectrum to save, today and wanted, each a position's id or empty.</summary>
/// <param name="Now">Where the partnership is today.</param>
/// <param name="Wanted">Where it should be.</param>
/// <param name="OriginalNow">What the form began from; null does not ask.</param>
/// <param name="OriginalWanted">What the form began from; null does not ask.</param>
public sealed record SpectrumChange(
    string Now,
    string Wanted,
    string? OriginalNow = null,
    string? OriginalWanted = null
);
