namespace BeyondBoundaries.Core.Regions;

/// <summary>
/// The reasons why a region does not see the figures for an enabler. None of them depends on what the scores are.
/// </summary>
public enum SuppressionReason
{
    /// <summary>
    /// Fewer than five areas share an average for the enabler. Areas in which the same person has a role count
    /// as one.
    /// </summary>
    TooFewAreas,

    /// <summary>Fewer than ten people scored the enabler.</summary>
    TooFewPeople,

    /// <summary>Only one area has changed since a renewal that showed figures for the enabler.</summary>
    TooFewChanges,
}
