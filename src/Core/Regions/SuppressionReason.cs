namespace BeyondBoundaries.Core.Regions;

/// <summary>Why a region does not see the figures of an enabler. No reason depends on scores.</summary>
public enum SuppressionReason
{
    /// <summary>Fewer than five areas with different people share an average for the enabler.</summary>
    TooFewAreas,

    /// <summary>Fewer than ten people scored the enabler.</summary>
    TooFewPeople,

    /// <summary>Only one area has changed since a renewal that showed figures for the enabler.</summary>
    TooFewChanges,
}
