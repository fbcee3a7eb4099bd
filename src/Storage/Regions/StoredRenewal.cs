using BeyondBoundaries.Core.Regions;

namespace BeyondBoundaries.Storage.Regions;

/// <summary>A renewal of a region's figures.</summary>
/// <param name="At">The time of the renewal, in UTC.</param>
/// <param name="Renewal">The figures.</param>
public sealed record StoredRenewal(DateTimeOffset At, RegionRenewal Renewal);
