namespace BeyondBoundaries.Core.Regions;

/// <summary>Whether a region's figures can be renewed now.</summary>
public enum RenewalState
{
    /// <summary>The figures can be renewed.</summary>
    Possible,

    /// <summary>
    /// There are no figures yet, and fewer than five areas each share a round. Areas in which the same person has a
    /// role count as one.
    /// </summary>
    TooFewAreas,

    /// <summary>
    /// Fewer than two areas have changed since the last renewal. Areas in which the same person has a role count
    /// as one.
    /// </summary>
    TooFewChanges,
}
