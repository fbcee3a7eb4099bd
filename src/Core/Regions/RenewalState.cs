namespace BeyondBoundaries.Core.Regions;

/// <summary>Whether a region's figures can be renewed now.</summary>
public enum RenewalState
{
    /// <summary>The figures can be renewed.</summary>
    Possible,

    /// <summary>There are no figures yet, and fewer than five areas with different people each share a round.</summary>
    TooFewAreas,

    /// <summary>Fewer than two areas with different people have changed since the last renewal.</summary>
    TooFewChanges,
}
