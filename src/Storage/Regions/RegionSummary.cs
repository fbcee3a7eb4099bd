using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Regions;

/// <summary>A region, as shown in a list.</summary>
/// <param name="Id">The region.</param>
/// <param name="Name">Its name.</param>
/// <param name="Areas">The number of areas that share a round.</param>
public sealed record RegionSummary(RegionId Id, string Name, int Areas);
